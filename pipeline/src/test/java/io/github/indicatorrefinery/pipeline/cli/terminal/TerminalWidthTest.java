package io.github.indicatorrefinery.pipeline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalWidthTest {
  @Test
  void isWhatTheTerminalSaysElseEighty() {
    assertThat(TerminalWidth.columnsOf("24 60\n")).isEqualTo(60);
    assertThat(TerminalWidth.columnsOf("0 0\n")).isEqualTo(80);
    assertThat(TerminalWidth.columnsOf("")).isEqualTo(80);
  }
}
