package io.github.indicatorrefinery.transforms.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionWordingTest {
  @Test
  void writesAsThePairsDo() {
    assertThat(QuestionWording.of("Realised price and its behaviour for $5"))
        .isEqualTo("realized price and its behavior for $5");
  }

  @Test
  void leavesOutWhatSaysNothing() {
    assertThat(QuestionWording.of("pls, how do I get the RSI?").replaceAll("\\s+", " "))
        .isEqualTo(", the RSI?");
  }
}
