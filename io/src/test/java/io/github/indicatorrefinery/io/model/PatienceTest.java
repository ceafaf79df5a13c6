package io.github.indicatorrefinery.io.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatienceTest {
  private final Patience patience = new Patience(10, 100, 1_000, 60_000);

  @Test
  void theWaitDoublesUntilTheLongest() {
    assertThat(patience.waitMillis(1, 0)).isEqualTo(1_000);
    assertThat(patience.waitMillis(4, 0)).isEqualTo(8_000);
    assertThat(patience.waitMillis(7, 0)).isEqualTo(60_000);
    assertThat(patience.waitMillis(99, 0)).isEqualTo(60_000);
  }

  @Test
  void theServerMayAskForMoreUpToTheLongest() {
    assertThat(patience.waitMillis(1, 20_000)).isEqualTo(20_000);
    assertThat(patience.waitMillis(5, 20)).isEqualTo(16_000);
    assertThat(patience.waitMillis(1, Long.MAX_VALUE)).isEqualTo(60_000);
  }
}
