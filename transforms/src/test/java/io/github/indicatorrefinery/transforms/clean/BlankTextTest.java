package io.github.indicatorrefinery.transforms.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlankTextTest {
  @Test
  void namesTheFirstReasonThatHolds() {
    assertThat(BlankText.reason(" \u00A0", "", "", "")).contains("blank_question");
    assertThat(BlankText.reason("q", "\n", "q", "")).contains("blank_answer");
    assertThat(BlankText.reason("q", "Here", "q", "")).contains("empty_after_cleaning");
    assertThat(BlankText.reason("q", "a", "q", "a")).isEmpty();
  }
}
