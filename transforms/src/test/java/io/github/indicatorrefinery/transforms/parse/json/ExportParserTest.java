package io.github.indicatorrefinery.transforms.parse.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportParserTest {
  private static Origin origin(String session, String position) {
    return new Origin(SourceKind.EXPORT, "export.json", session, position);
  }

  @Test
  void readsSessions() {
    CollectedRecords read =
        CollectedRecords.ofJson(
            """
            {"metadata": {"total_sessions": 1, "topic": "not this"},
             "sessions": [
              {"session_id": 181, "topic": "RSI", "created_at": "2025", "total_queries": "100",
               "successful_queries": 9, "tokens_used": null, "unknown": {"question": [1, {}]},
               "qa_pairs": [
                {"id": "181_0", "content": "no", "question": "q\\n1", "answer": "a \\uD83D\\uDE00",
                 "metadata": {"session_id": 7, "topic": "other", "created_at": null, "query_index": 4}},
                {"id": "181_5", "question": "q2", "answer": " "},
                {"question": "q3", "answer": ""}]}]}
            """);

    assertThat(read.pairs)
        .containsExactly(
            new SourcePair(
                origin("181", "/sessions/0/qa_pairs/0"),
                "RSI",
                "2025",
                4,
                "q\n1",
                "a \uD83D\uDE00",
                List.of()),
            new SourcePair(
                origin("181", "/sessions/0/qa_pairs/1"), "RSI", "2025", 5, "q2", " ", List.of()),
            new SourcePair(
                origin("181", "/sessions/0/qa_pairs/2"), "RSI", "2025", 2, "q3", "", List.of()));
    assertThat(read.researches)
        .containsExactly(
            new Research(origin("181", "/sessions/0"), "RSI", "2025", null, 100, 9, null, null, 3));
    assertThat(read.failures).isEmpty();
  }

  @Test
  void readsFieldsInAnyOrder() {
    CollectedRecords read =
        CollectedRecords.ofJson(
            """
            {"sessions": [{"qa_pairs": [{"answer": "a", "question": "q"}], "created_at": null,
              "topic": "late", "session_id": "s"}], "metadata": {}}
            """);

    assertThat(read.pairs)
        .containsExactly(
            new SourcePair(
                origin("s", "/sessions/0/qa_pairs/0"), "late", null, 0, "q", "a", List.of()));
  }

  @Test
  void fallsBackToWhatAPairSaysOfItself() {
    CollectedRecords read =
        CollectedRecords.ofJson(
            """
            {"sessions": [{"qa_pairs": [
              {"question": "q", "answer": "a", "metadata": {"topic": "own", "session_id": 3}},
              {"question": "q", "answer": "a"}]}]}
            """);

    assertThat(read.pairs)
        .extracting(SourcePair::topic, pair -> pair.origin().sessionId())
        .containsExactly(tuple("own", "3"), tuple("", null));
  }

  @Test
  void readsFlattenedDocumentsAndCountsTheirSessions() {
    CollectedRecords read =
        CollectedRecords.ofJson(
            """
            {"documents": [
              {"id": "2_0", "question": "q", "answer": "a", "metadata": {"session_id": 2, "topic": "A"}},
              {"id": "3_0", "question": "q", "answer": "a", "metadata": {"session_id": 3, "topic": "B"}},
              {"id": "2_1", "question": "q", "answer": "a", "metadata": {"session_id": 2, "topic": "A"}}]}
            """);

    assertThat(read.positions()).containsExactly("/documents/0", "/documents/1", "/documents/2");
    assertThat(read.pairs).extracting(SourcePair::number).containsExactly(0, 0, 1);
    assertThat(read.researches)
        .extracting(
            research -> research.origin().sessionId(), Research::title, Research::foundPairs)
        .containsExactly(tuple("2", "A", 2), tuple("3", "B", 1));
  }

  @Test
  void readsAStructuredFile() {
    CollectedRecords read =
        CollectedRecords.ofJson(
            """
            {"research_topic": "DEX Slippage", "total_pairs": 1, "session": 31, "indicator": "slippage",
             "research_method": "deep", "queries_executed": 100, "success_rate": "1%",
             "generation_date": "2025-11-02", "qa_pairs": [
               {"pair_number": 1, "question": "q", "answer": "a", "topic": "x",
                "created_date": "2025-11-02 04:09:02", "session": 31}]}
            """);

    assertThat(read.pairs)
        .containsExactly(
            new SourcePair(
                origin(null, "/qa_pairs/0"),
                "DEX Slippage",
                "2025-11-02 04:09:02",
                1,
                "q",
                "a",
                List.of()));
    assertThat(read.researches)
        .containsExactly(
            new Research(
                origin(null, ""), "DEX Slippage", "2025-11-02", "deep", 100, null, "1%", 1, 1));
  }

  @Test
  void failsEachRecordThatIsNoPairAndReadsTheNext() {
    CollectedRecords read =
        CollectedRecords.ofJson(
            """
            {"sessions": [5, {"session_id": 1, "topic": "t", "created_at": null, "qa_pairs": [
              {"answer": "a"}, {"question": null, "answer": "a"}, {"question": 5, "answer": "a"},
              {"question": "q"}, {"question": "q", "answer": [7]}, "text", [1], null,
              {"question": "q", "answer": "a"}]}, {"qa_pairs": 7}], "documents": null, "chunks": 8}
            """);

    assertThat(read.positions()).containsExactly("/sessions/1/qa_pairs/8");
    assertThat(read.failures)
        .extracting(f -> f.reason(), f -> f.origin().position(), f -> f.input())
        .containsExactly(
            tuple("session_not_object", "/sessions/0", "5"),
            tuple("missing_question", "/sessions/1/qa_pairs/0", "{\"answer\": \"a\"}"),
            tuple(
                "missing_question",
                "/sessions/1/qa_pairs/1",
                "{\"question\": null, \"answer\": \"a\"}"),
            tuple(
                "question_not_text",
                "/sessions/1/qa_pairs/2",
                "{\"question\": 5, \"answer\": \"a\"}"),
            tuple("missing_answer", "/sessions/1/qa_pairs/3", "{\"question\": \"q\"}"),
            tuple(
                "answer_not_text",
                "/sessions/1/qa_pairs/4",
                "{\"question\": \"q\", \"answer\": [7]}"),
            tuple("pair_not_object", "/sessions/1/qa_pairs/5", "\"text\""),
            tuple("pair_not_object", "/sessions/1/qa_pairs/6/0", "1"),
            tuple("pair_not_object", "/sessions/1/qa_pairs/7", "null"),
            tuple("not_an_array", "/sessions/2/qa_pairs", "7"),
            tuple("not_an_array", "/chunks", "8"));
  }

  @Test
  void showsTheBeginningOfALongRecordAndItsSize() {
    String emoji = "\uD83D\uDE00".repeat(9_000);
    CollectedRecords read =
        CollectedRecords.ofJson(
            "{\"documents\": [{\"question\": \"q\", \"x\": \""
                + emoji
                + "\"}, {\"answer\": \"a\"}]}");

    assertThat(read.failures.get(0).input())
        .startsWith("{\"question\"")
        .hasSizeBetween(1_999, 2_000);
    assertThat(read.failures.get(0).inputSize()).isEqualTo(36_000 + 26);
    assertThat(read.failures.get(1).input()).isEqualTo("{\"answer\": \"a\"}");
  }

  @Test
  void keepsWhatCameBeforeABreak() {
    String start =
        """
        {"sessions": [{"qa_pairs": [{"question": "q0", "answer": "a0"}, {"question": "q1",
        "answer": "a1"}, {"question": "q2", "ans\
        """;
    CollectedRecords truncated = CollectedRecords.ofJson(start);
    CollectedRecords broken = CollectedRecords.ofJson(start + "wer\": tru, }");

    assertThat(truncated.questions()).containsExactly("q0", "q1");
    assertThat(truncated.reasons()).containsExactly("truncated_json");
    assertThat(truncated.failures.get(0).message()).startsWith("line 2, column ");
    assertThat(truncated.failures.get(0).input()).isEqualTo("{\"question\": \"q2\", \"ans");
    assertThat(truncated.researches).extracting(Research::foundPairs).containsExactly(2);
    assertThat(broken.questions()).containsExactly("q0", "q1");
    assertThat(broken.reasons()).containsExactly("broken_json", "truncated_json");
  }

  @Test
  void showsTheBeginningOfWhatIsNoJson() {
    String page = "<html><body>502 Bad Gateway</body></html>";
    CollectedRecords read = CollectedRecords.ofJson(page);

    assertThat(read.reasons()).containsExactly("broken_json");
    assertThat(read.failures.get(0).input()).isEqualTo(page);
    assertThat(read.failures.get(0).inputSize()).isEqualTo(page.length());
  }

  @Test
  void readsSeveralDocumentsAndArrays() {
    CollectedRecords lines =
        CollectedRecords.ofJson(
            """
            {"question": "q0", "answer": "a", "topic": "t"}
            {"question": "q1", "answer": "a", "topic": "t"}
            {"qa_pairs": [{"question": "q2", "answer": "a"}]}
            """);
    CollectedRecords array =
        CollectedRecords.ofJson(
            "[{\"question\": \"q0\", \"answer\": \"a\"}, {\"documents\": []}, 1]");

    assertThat(lines.positions()).containsExactly("line 1", "line 2", "line 3 /qa_pairs/0");
    assertThat(lines.failures).isEmpty();
    assertThat(array.positions()).containsExactly("/0");
    assertThat(array.reasons()).containsExactly("unknown_json_shape");
  }

  @Test
  void survivesHostileDocuments() {
    String pair = "{\"question\": \"q\", \"question\": \"q2\", \"answer\": \"\\uDC00a\\uD800\"}";
    String deep = "[".repeat(100_000);
    CollectedRecords read =
        CollectedRecords.ofJson(
            "\uFEFF{\"documents\": ["
                + pair
                + "], \"n\": 1"
                + "0".repeat(100_000)
                + ", \"x\": "
                + deep);

    assertThat(read.questions()).containsExactly("q2");
    assertThat(read.answers()).containsExactly("\uFFFDa\uFFFD");
    assertThat(read.reasons()).containsExactly("json_limit_exceeded");
    assertThat(CollectedRecords.ofJson("").reasons()).containsExactly("empty_file");
    assertThat(CollectedRecords.ofJson("{}").reasons()).containsExactly("empty_file");
    assertThat(
            CollectedRecords.ofJson(
                    "{\"documents\":[{\"question\":\"\u00ff\",\"answer\":\"a\"}]}"
                        .getBytes(StandardCharsets.ISO_8859_1))
                .questions())
        .containsExactly("\uFFFD");
  }
}
