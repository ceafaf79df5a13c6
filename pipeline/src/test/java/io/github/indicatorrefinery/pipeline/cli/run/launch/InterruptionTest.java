package io.github.indicatorrefinery.pipeline.cli.run.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.publish.OutputFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {
  private final StringWriter told = new StringWriter();

  @TempDir private Path temporary;

  @Test
  void discardsWhatTheRunHasNotFinished() throws IOException {
    Path output = temporary.resolve("out");
    try (Interruption interruption = Interruption.expected(new PrintWriter(told));
        OutputFolder folder = OutputFolder.open(output.toString(), "1")) {
      interruption.discards(folder, output.toString());
      interruption.discard();

      assertThat(output).isEmptyDirectory();
      assertThat(told.toString()).startsWith("stopped: nothing was published");
    }
  }

  @Test
  void saysNothingOfARunThatHasNotBegunOrIsOver() throws IOException {
    try (Interruption interruption = Interruption.expected(new PrintWriter(told))) {
      interruption.discard();
      try (OutputFolder folder = OutputFolder.open(temporary.toString(), "1")) {
        interruption.discards(folder, temporary.toString());
      }
      interruption.discard();
    }
    assertThat(told.toString()).isEmpty();
  }

  @Test
  void isNothingToTheProcessOnceTheRunIsOver() {
    Interruption interruption = Interruption.expected(new PrintWriter(told));
    interruption.close();

    assertThat(Runtime.getRuntime().removeShutdownHook(interruption.hook)).isFalse();
  }
}
