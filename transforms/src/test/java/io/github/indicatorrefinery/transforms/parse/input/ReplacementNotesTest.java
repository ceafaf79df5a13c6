package io.github.indicatorrefinery.transforms.parse.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplacementNotesTest {
  @Test
  void notesALostCharacterInAPairOfAnyFormat() {
    byte[] text = "Q: caf\u00e9\nA: yes\n\nQ: tea\nA: no\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] json =
        "{\"qa_pairs\":[{\"question\":\"tea\",\"answer\":\"caf\u00e9\"},{\"question\":\"a\",\"answer\":\"b\"}]}"
            .getBytes(StandardCharsets.ISO_8859_1);

    for (List<SourcePair> pairs :
        List.of(CollectedRecords.ofReport(text).pairs, CollectedRecords.ofJson(json).pairs)) {
      assertThat(pairs)
          .extracting(SourcePair::notes)
          .containsExactly(List.of("replacement_character"), List.of());
    }
  }

  @Test
  void keepsTheNotesOfTheReader() {
    CollectedRecords read =
        CollectedRecords.ofReport(
            "Pair 1:\nquestion: a\nquestion characters: 9\nanswer: \uFFFD\nanswer characters: 1\n");

    assertThat(read.pairs.get(0).notes())
        .containsExactly("question_length_differs:-8", "replacement_character");
  }
}
