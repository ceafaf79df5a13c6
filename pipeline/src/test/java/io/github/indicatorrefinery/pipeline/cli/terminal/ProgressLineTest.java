package io.github.indicatorrefinery.pipeline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  @Test
  void tellsHowFarTheStagesAre() {
    assertThat(
            ProgressLine.line(
                Map.of("read", 12_000L, "scored", 9_000L, "assembled", 1L, "files", 2L), 4))
        .isEqualTo(
            "read 12,000, scored 9,000, assembled 1 pairs, wrote 2 files, 4 s, 3,000 pairs/s");
  }

  @Test
  void tellsOfTheEncoderAndTheJudgeOnceTheyBegin() {
    assertThat(
            ProgressLine.line(
                Map.of("read", 10L, "scored", 10L, "embedded", 9L, "judged", 1_234L), 10))
        .isEqualTo(
            "read 10, scored 10, embedded 9, judged 1,234, assembled 0 pairs, wrote 0 files, 10 s,"
                + " 1 pairs/s");
  }
}
