package io.github.indicatorrefinery.pipeline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftSentencesTest {
  private final List<String> told = new ArrayList<>();
  private final DraftSentences draft = new DraftSentences(Set.of(1, 2), told::add);

  private void comes(String... pieces) {
    draft.begins();
    for (String piece : pieces) {
      draft.comes(piece);
    }
  }

  @Test
  void aSentenceIsToldOnceItIsWhole() {
    comes("It ri", "ses [1]", ". It", " falls 3.5 % [2", "]. And");

    assertThat(told).containsExactly("It rises [1].", "It falls 3.5 % [2].");
  }

  @Test
  void aCitationBehindTheFullStopBelongsToItsSentence() {
    comes("It rises. [1] It falls. [2]\n");

    assertThat(told).containsExactly("It rises. [1]", "It falls. [2]");
  }

  @Test
  void whatCitesNothingWaitsForWhatDoes() {
    comes("First this. Then that [2]. Never this. Nor that [9].\n");

    assertThat(told).containsExactly("First this.", "Then that [2].");
  }

  @Test
  void anotherTryBeginsAnew() {
    comes("Half. ");
    comes("All of it [1].\n");

    assertThat(told).containsExactly("All of it [1].");
  }
}
