package io.github.indicatorrefinery.transforms.facts.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class WeightedTermsTest {
  @Test
  void writesOutTermsThatAreTold() throws Unreadable {
    assertThat(
            WeightedTerms.writtenOut(
                "(n * latest price + (n-1) * second latest price + ... + 1 * oldest price) / (n + (n-1) + ... + 1)"))
        .containsExactly(
            "(5 * close + 4 * close(t-1) + 3 * close(t-2) + 2 * close(t-3) + 1 * close(t-4)) / (5 + 4 + 3 + 2 + 1)");
  }

  @Test
  void takesNumberedTermsBothWays() throws Unreadable {
    assertThat(WeightedTerms.writtenOut("(P1 * n + P2 * (n-1) + ... + Pn * 1) / 15"))
        .containsExactly(
            "(5 * close + 4 * close(t-1) + 3 * close(t-2) + 2 * close(t-3) + 1 * close(t-4)) / 15",
            "(5 * close(t-4) + 4 * close(t-3) + 3 * close(t-2) + 2 * close(t-1) + 1 * close) / 15");
  }

  @Test
  void doesNotGuessWhatAnEllipsisLeavesOut() {
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> WeightedTerms.writtenOut("alpha + ... + omega"));
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(
            () ->
                WeightedTerms.writtenOut(
                    "5 * latest price + 1 * previous price + ... + 1 * oldest price"));
  }
}
