package io.github.indicatorrefinery.transforms.parse.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.CharacterCount;
import io.github.indicatorrefinery.transforms.values.PassedOver;
import org.junit.jupiter.api.Test;

/** Objects without a pair are counted by their path, those that belong to a pair are not. */
class PassedOverTest {
  private static final String PAIR =
      "{\"question\": \"q\", \"answer\": \"a\", \"x\": [{\"y\": 1}]}";

  @Test
  void countsObjectsByTheShapeOfTheirPlace() {
    CollectedRecords read =
        CollectedRecords.ofText(
            """
            {"metadata": {"total_sessions": 2}, "about": {"by": {"whom": "x"}}, "sessions": [
              {"session_id": 1, "notes": [{"n": 1}, {"n": 2}], "qa_pairs": [#]},
              {"session_id": 2, "notes": [{"n": 3}], "pairs": [#, {"z": 1}],
               "documents": {"d1": #, "d2": {"w": 1}}}]}
            """
                .replace("#", PAIR));

    assertThat(read.pairs).hasSize(3);
    assertThat(read.failures).isEmpty();
    assertThat(read.file.passedOver())
        .containsExactly(
            new PassedOver("about", 1),
            new PassedOver("sessions[*].documents.*", 1),
            new PassedOver("sessions[*].notes[*]", 3),
            new PassedOver("sessions[*].pairs[*]", 1));
  }

  @Test
  void readsAPairInsideAPair() {
    CollectedRecords read =
        CollectedRecords.ofText(
            "{\"question\": \"q1\", \"answer\": \"a\", \"qa_pairs\": [" + PAIR + "]}");

    assertThat(read.questions()).containsExactlyInAnyOrder("q1", "q");
    assertThat(read.file.passedOver()).isEmpty();
  }

  @Test
  void countsRecordsOfAFileThatAreNoPairs() {
    CollectedRecords read = CollectedRecords.ofText(PAIR + "\n{\"z\": 1}\n{\"z\": 2}\n");

    assertThat(read.pairs).hasSize(1);
    assertThat(read.failures).isEmpty();
    assertThat(read.file.passedOver()).containsExactly(new PassedOver("(document)", 2));
  }

  @Test
  void countsTheCharactersOfAFile() {
    String text = "{\"question\": \"\u20ac\uD83D\uDE00\", \"answer\": \"abc\"}";

    assertThat(CollectedRecords.ofText(text).file.characters())
        .isEqualTo(new CharacterCount(35, 5, 30, 0));
  }
}
