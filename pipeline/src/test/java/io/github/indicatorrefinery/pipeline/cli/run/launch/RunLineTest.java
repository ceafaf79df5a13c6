package io.github.indicatorrefinery.pipeline.cli.run.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunLineTest {
  @Test
  void tellsHowFarOfHowMuch() {
    assertThat(
            RunLine.of(
                new RunForecast.Outlook(
                    StageAmount.of(RunStage.EMBEDDING, 4_684, 16_898), 33.2, null, 0.419)))
        .isEqualTo("41 %, 34 s left, embedding 4,684 of 16,898");
  }

  @Test
  void tellsOfInputsInMebibytesAndOfNoAmountWhereNoneIsKnown() {
    assertThat(
            RunLine.of(
                new RunForecast.Outlook(
                    StageAmount.of(RunStage.READING, 3 << 20, 24 << 20), 60, null, 0.02)))
        .isEqualTo("2 %, 60 s left, reading 3.0 of 24.0 MiB");
    assertThat(
            RunLine.of(
                new RunForecast.Outlook(StageAmount.of(RunStage.FINISHING, 0, 24), 2, null, 0.98)))
        .isEqualTo("98 %, 2 s left, finishing the database");
  }

  @Test
  void aDurationIsAsExactAsAForecast() {
    assertThat(RunLine.duration(0.2)).isEqualTo("1 s");
    assertThat(RunLine.duration(119)).isEqualTo("119 s");
    assertThat(RunLine.duration(200)).isEqualTo("3 min 20 s");
    assertThat(RunLine.duration(7_300)).isEqualTo("2 h 02 min");
  }
}
