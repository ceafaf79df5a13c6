package io.github.indicatorrefinery.pipeline.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
  @Test
  void hasSingleSpacesForAllWhiteSpace() {
    assertThat(OneLine.of("  one\r\n\ttwo\u2028three ", 20)).isEqualTo("one two three");
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(OneLine.of("\uD83D\uDE00\uD83D\uDE00", 2)).isEqualTo("\uD83D\uDE00\uD83D\uDE00");
    assertThat(OneLine.of("\uD83D\uDE00\uD83D\uDE00", 1)).isEqualTo("\uD83D\uDE00…");
  }
}
