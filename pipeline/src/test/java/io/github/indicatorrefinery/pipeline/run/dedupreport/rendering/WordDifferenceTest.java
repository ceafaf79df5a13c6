package io.github.indicatorrefinery.pipeline.run.dedupreport.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.run.dedupreport.rendering.WordDifference.Run;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {
  @Test
  void wordsInARowThatDifferAreOneRun() {
    WordDifference difference =
        WordDifference.of("Is RSI 14 above 70 bullish", "Is RSI 21 below 30 really bullish");

    assertThat(difference.left())
        .containsExactly(
            new Run("Is RSI", false), new Run("14 above 70", true), new Run("bullish", false));
    assertThat(difference.right())
        .containsExactly(
            new Run("Is RSI", false),
            new Run("21 below 30 really", true),
            new Run("bullish", false));
  }

  @Test
  void caseAndPunctuationAreNoDifferenceButSignsAre() {
    WordDifference difference = WordDifference.of("What is “RSI” 5?", "what is RSI, 5%");

    assertThat(difference.left())
        .containsExactly(new Run("What is “RSI”", false), new Run("5?", true));
    assertThat(difference.right())
        .containsExactly(new Run("what is RSI,", false), new Run("5%", true));
  }

  @Test
  void anEmptyTextHasNoWordInCommon() {
    WordDifference difference = WordDifference.of("RSI", "");

    assertThat(difference.left()).containsExactly(new Run("RSI", true));
    assertThat(difference.right()).containsExactly(new Run("", true));
  }
}
