package io.github.indicatorrefinery.transforms.parse.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredTotalsTest {
  private static final String PAIR = "{\"question\": \"q\", \"answer\": \"a\"}";

  private static List<String> failures(String json) {
    return CollectedRecords.ofText(json.replace("#", PAIR)).failures.stream()
        .map(failure -> failure.reason() + ": " + failure.message())
        .toList();
  }

  @Test
  void comparesLengthsInCodePoints() {
    CollectedRecords read =
        CollectedRecords.ofText(
            """
            {"documents": [
              {"question": "\uD83D\uDE00", "answer": "abc", "metadata":
                {"session_id": 1, "question_length": 1, "answer_length": 3}},
              {"question": "q", "answer": "abc", "metadata":
                {"session_id": 1, "question_length": "4", "answer_length": 1}}]}
            """);

    assertThat(read.pairs)
        .extracting(SourcePair::notes)
        .containsExactly(
            List.of(), List.of("question_length_differs:-3", "answer_length_differs:+2"));
  }

  @Test
  void tellsOfFewerRecordsThanDeclared() {
    assertThat(
            failures(
                "{\"metadata\": {\"total_sessions\": 2, \"total_qa_pairs\": 3},"
                    + " \"sessions\": [{\"session_id\": 1, \"qa_pairs\": [#]}]}"))
        .containsExactly(
            "fewer_pairs_than_declared: declares 3 pairs and holds 1",
            "fewer_sessions_than_declared: declares 2 sessions and holds 1");
    assertThat(failures("{\"total_pairs\": 2, \"qa_pairs\": [#]}"))
        .containsExactly("fewer_pairs_than_declared: declares 2 pairs and holds 1");
    assertThat(failures("{\"qa_pairs\": [#, #], \"total_pairs\": 1}"))
        .containsExactly("more_pairs_than_declared: declares 1 pairs and holds 2");
    assertThat(failures("{\"metadata\": {\"total_documents\": 2}, \"documents\": [#]}"))
        .containsExactly("fewer_documents_than_declared: declares 2 documents and holds 1");
    assertThat(failures("{\"metadata\": {\"total_chunks\": 5}, \"chunks\": []}"))
        .containsExactly("fewer_chunks_than_declared: declares 5 chunks and holds 0");
  }

  @Test
  void countsWhatFailedAsHeld() {
    assertThat(failures("{\"total_pairs\": 2, \"qa_pairs\": [#, {\"question\": \"q\"}]}"))
        .containsExactly("missing_answer: a pair without answer");
  }

  @Test
  void tellsOfABreakOnlyOnce() {
    CollectedRecords read =
        CollectedRecords.ofText("{\"total_pairs\": 9, \"qa_pairs\": [" + PAIR + ", {\"quest");

    assertThat(read.failures).extracting(Failure::reason).containsExactly("truncated_json");
  }
}
