package io.github.indicatorrefinery.transforms.parse.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

    assertThat(read.pairs)
        .extracting(SourcePair::answer, SourcePair::notes)
        .containsExactlyInAnyOrder(
            tuple("one", List.of("answer_final_missing")), tuple("a2", List.of()));
  }

  @Test
  void failsPartsThatMakeNoPair() {
    CollectedRecords read =
        read(
            chunk("2_1", "question_only", "Q: q1"),
            chunk("2_2", "answer_final", "A: a"),
            chunk("2_3", "complete_qa", "nothing"),
            chunk("2_4", "other", "x"),
            "{\"id\": \"c\", \"metadata\": {\"chunk_type\": \"complete_qa\"}}",
            "7",
            chunk("2_5", "complete_qa", "Q: q\\nA: a"));

    assertThat(read.questions()).containsExactly("q");
    assertThat(read.failures)
        .extracting(failure -> failure.reason(), failure -> failure.origin().position())
        .containsExactlyInAnyOrder(
            tuple("missing_answer", "/chunks/0"),
            tuple("missing_question", "/chunks/1"),
            tuple("missing_answer", "/chunks/2"),
            tuple("unknown_chunk_type", "/chunks/3"),
            tuple("missing_text", "/chunks/4"),
            tuple("chunk_not_object", "/chunks/5"));
  }

  private static String part(String pairId, String type, int index, int total, String text) {
    return """
        {"id": "%s_c%d", "text": "%s", "metadata": {"qa_pair_id": "%s", "chunk_type": "%s",
          "chunk_index": %d, "total_chunks": %d}}"""
        .formatted(pairId, index, text, pairId, type, index, total);
  }

  private static final String QUESTION = part("1_1", "question_only", 0, 4, "Q: q1");
  private static final String FIRST = part("1_1", "answer_partial", 1, 4, "A: one, ");
  private static final String SECOND = part("1_1", "answer_partial", 2, 4, "two, ");
  private static final String LAST = part("1_1", "answer_final", 3, 4, "three");

  @Test
  void joinsByIndexInWhateverOrderChunksCome() {
    List<String> chunks = new ArrayList<>(List.of(QUESTION, FIRST, SECOND, LAST));
    chunks.add(part("1_2", "question_only", 0, 2, "Q: q2"));
    chunks.add(part("1_2", "answer_final", 1, 2, "A: other"));
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(chunks, new Random(seed));
      CollectedRecords read = read(chunks.toArray(String[]::new));

      assertThat(read.pairs)
          .extracting(SourcePair::question, SourcePair::answer, SourcePair::notes)
          .containsExactlyInAnyOrder(
              tuple("q1", "one, two, three", List.of()), tuple("q2", "other", List.of()));
      assertThat(read.failures).isEmpty();
    }
  }

  @Test
  void failsAPairWithAGapAndOneWithTwoChunksInOnePlace() {
    assertThat(read(QUESTION, FIRST, LAST).failures)
        .extracting(failure -> failure.reason() + ": " + failure.message())
        .containsExactly("chunks_missing: no chunk between 1 and 3");
    assertThat(read(QUESTION, FIRST, FIRST.replace("one", "uno"), SECOND, LAST).failures)
        .extracting(failure -> failure.reason() + ": " + failure.message())
        .containsExactly("chunks_missing: two different chunks of index 1");
    assertThat(
            read(
                    chunk("2_1", "question_only", "Q: q"),
                    chunk("2_1", "answer_final", "A: a")
                        .replace("answer_final\"", "answer_final\", \"total_chunks\": 3"))
                .pairs)
        .hasSize(1);
  }

  @Test
  void dropsARepeatedChunkAndSaysSo() {
    CollectedRecords read = read(QUESTION, FIRST, SECOND, FIRST, LAST, LAST);

    assertThat(read.answers()).containsExactly("one, two, three");
    assertThat(read.pairs.get(0).notes()).containsExactly("chunk_repeated:2");
  }

  @Test
  void takesOutTheOverlapOfASplitter() {
    String second = part("1_1", "answer_partial", 2, 4, "overlapping, two and then ");
    String last = part("1_1", "answer_final", 3, 4, "two and then three");
    String first = part("1_1", "answer_partial", 1, 4, "A: one overlapping, ");
    CollectedRecords read = read(QUESTION, first, second, last);

    assertThat(read.answers()).containsExactly("one overlapping, two and then three");
    assertThat(read.pairs.get(0).notes()).containsExactly("chunk_overlap_removed:26");
  }

  @Test
  void takesOutAShortOverlapOnlyWhereTheDeclaredLengthShowsIt() {
    String first = part("1_1", "answer_partial", 1, 3, "A: one a");
    String last = part("1_1", "answer_final", 2, 3, "a three");
    String length = "\"answer_length\": %d, \"qa_pair_id\"";
    String question = part("1_1", "question_only", 0, 3, "Q: q1");

    assertThat(read(question, first, last).answers()).containsExactly("one aa three");
    CollectedRecords shown =
        read(question.replace("\"qa_pair_id\"", length.formatted(11)), first, last);
    assertThat(shown.answers()).containsExactly("one a three");
    assertThat(shown.pairs.get(0).notes()).containsExactly("chunk_overlap_removed:1");
    CollectedRecords differs =
        read(question.replace("\"qa_pair_id\"", length.formatted(500)), first, last);
    assertThat(differs.pairs.get(0).notes()).containsExactly("answer_length_differs:-488");
  }

  @Test
  void readsAPairWithContextsThatAreCalledChunks() {
    CollectedRecords read =
        CollectedRecords.ofText(
            """
            {"question": "q0", "answer": "a", "chunks": ["one", {"text": "two", "score": 0.5}]}
            {"chunks": [], "question": "q1", "answer": "a", "documents": ["x"]}
            """);

    assertThat(read.questions()).containsExactly("q0", "q1");
    assertThat(read.failures).isEmpty();
  }
}
