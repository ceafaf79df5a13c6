package io.github.indicatorrefinery.pipeline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter told = new StringWriter();

  @Test
  void isCutToTheWidthOfTheTerminalByWholeCharacters() {
    assertThat(ProgressLine.cut("41 %, embedding", 20)).isEqualTo("41 %, embedding");
    assertThat(ProgressLine.cut("41 %, embedding", 4)).isEqualTo("41 %");
    assertThat(ProgressLine.cut("🜁🜂🜃", 2)).isEqualTo("🜁🜂");
  }

  @Test
  void inALogSaysNothingBeforeItIsTimeTo() {
    ProgressLine line = new ProgressLine(new PrintWriter(told, true));

    line.show(seconds -> "at once");
    line.end();

    assertThat(told.toString()).isEmpty();
  }

  @Test
  void whatStaysIsALineOfItsOwn() {
    ProgressLine line = new ProgressLine(new PrintWriter(told, true));

    line.tell("judge: 12 answers");

    assertThat(told.toString().lines()).containsExactly("judge: 12 answers");
  }
}
