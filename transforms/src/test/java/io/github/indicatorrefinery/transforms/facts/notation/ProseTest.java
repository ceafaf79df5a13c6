package io.github.indicatorrefinery.transforms.facts.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  void writesOperationsInWordsWithSigns() {
    assertThat(Prose.withSigns("dividing the market cap by the realized cap"))
        .isEqualTo("(the market cap) / (the realized cap)");
    assertThat(Prose.withSigns("by subtracting the slow EMA from the fast EMA"))
        .isEqualTo("(the fast EMA) - (the slow EMA)");
    assertThat(Prose.withSigns("the ratio of supply to flow")).isEqualTo("(supply) / (flow)");
  }

  @Test
  void givesANounToBothNumbersBeforeIt() {
    assertThat(Prose.withSigns("the difference between the 12-day and 26-day EMA"))
        .isEqualTo("(12-day EMA) - (26-day EMA)");
  }

  @Test
  void leavesOtherTextsAlone() {
    assertThat(Prose.withSigns("(High + Low) / 2")).isEqualTo("(High + Low) / 2");
  }
}
