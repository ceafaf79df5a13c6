package io.github.indicatorrefinery.transforms.parse.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkJoinerTest {
  private static String chunk(String pairId, String type, String text) {
    return """
        {"id": "%s_c", "text": "%s", "metadata":
          {"session_id": 2, "topic": "RSI", "qa_pair_id": "%s", "chunk_type": "%s"}}"""
        .formatted(pairId, text, pairId, type);
  }

  private static CollectedRecords read(String... chunks) {
    return CollectedRecords.ofJson("{\"chunks\": [" + String.join(",", chunks) + "]}");
  }

  @Test
  void rejoinsAnswers() {
    CollectedRecords read =
        read(
            chunk("2_0", "complete_qa", "Q: q0\\nA: a\\nA: b"),
            chunk("2_1", "question_only", "Q: q1"),
            chunk("2_1", "answer_partial", "A: one "),
            chunk("2_1", "answer_partial", "two"),
            chunk("2_1", "answer_final", " three"),
            chunk("2_2", "question_only", "q2"),
            chunk("2_2", "answer_partial", "A: x"),
            chunk("2_2", "answer_final", "A: y"));

    assertThat(read.pairs)
        .extracting(SourcePair::number, SourcePair::question, SourcePair::answer)
        .containsExactly(
            tuple(0, "q0", "a\nA: b"), tuple(1, "q1", "one two three"), tuple(2, "q2", "xy"));
    assertThat(read.positions()).containsExactly("/chunks/0", "/chunks/1", "/chunks/5");
    assertThat(read.researches)
        .singleElement()
        .extracting(Research::title, Research::foundPairs)
        .containsExactly("RSI", 3);
    assertThat(read.failures).isEmpty();
  }

  @Test
  void keepsAPairWithoutItsLastPartAndSaysSo() {
    CollectedRecords read =
        read(
            chunk("2_1", "question_only", "Q: q1"),
            chunk("2_1", "answer_partial", "A: one"),
            chunk("2_2", "complete_qa", "Q: q2\\nA: a2"));

    assertThat(read.answers()).containsExactly("one", "a2");
    assertThat(read.pairs)
        .extracting(SourcePair::notes)
        .containsExactly(List.of("answer_final_missing"), List.of());
  }

  @Test
  void failsPartsThatMakeNoPair() {
    CollectedRecords read =
        read(
            chunk("2_1", "question_only", "Q: q1"),
            chunk("2_2", "answer_final", "A: a"),
            chunk("2_3", "complete_qa", "nothing"),
            chunk("2_4", "other", "x"),
            "{\"id\": \"c\", \"metadata\": {}}",
            "7",
            chunk("2_5", "complete_qa", "Q: q\\nA: a"));

    assertThat(read.questions()).containsExactly("q");
    assertThat(read.failures)
        .extracting(failure -> failure.reason(), failure -> failure.origin().position())
        .containsExactly(
            tuple("missing_answer", "/chunks/0"),
            tuple("missing_question", "/chunks/1"),
            tuple("missing_answer", "/chunks/2"),
            tuple("unknown_chunk_type", "/chunks/3"),
            tuple("missing_text", "/chunks/4"),
            tuple("chunk_not_object", "/chunks/5"));
  }
}
