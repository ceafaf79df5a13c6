package io.github.indicatorrefinery.pipeline.cli.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LoopTellingTest {
  private static final String CLEAR = "\r\u001b[J";

  /** A process that ends while a loop chooses. */
  public static void main(String... none) {
    LoopTelling telling =
        new LoopTelling(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            1);
    telling.assigns(1);
    telling.choosing("Force Index");
  }

  @Test
  void whoStopsALoopThatChoosesReadsSoOnALineOfItsOwn() throws IOException, InterruptedException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx100m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LoopTellingTest.class.getName());
    java.environment().put("REFINERY_TERMINAL", "1");
    Process process = java.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();

    String told =
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
            .replace(System.lineSeparator(), "\n");

    assertThat(process.waitFor()).isZero();
    assertThat(told)
        .contains("choosing for Force Index")
        .endsWith(CLEAR + "stopped; the same command goes on\n");
  }
}
