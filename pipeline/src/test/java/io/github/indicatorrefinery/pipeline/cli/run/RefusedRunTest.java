package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.publish.OutputFolder;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that must not start, or must not end well. */
class RefusedRunTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir private Path temporary;

  @Test
  void aFolderWithForeignFilesIsLeftAlone() throws IOException {
    Path thesis = temporary.resolve("thesis.txt");
    Files.writeString(thesis, "Three years of work.");

    CommandLineCall call = CommandLineCall.run(temporary, inputs("same-record"));

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--output=" + temporary, "holds other things than a run");
    assertThat(thesis).hasContent("Three years of work.");
    assertThat(temporary).isDirectoryNotContaining("glob:**run.json");
  }

  @Test
  void aFolderThatAnotherRunWritesIsRefused() throws IOException {
    CommandLineCall call;
    try (OutputFolder held = OutputFolder.open(temporary.toString(), "other")) {
      call = CommandLineCall.run(temporary, inputs("same-record"));
      assertThat(Path.of(held.working())).isDirectory();
    }

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err())
        .contains("another run is writing to " + temporary)
        .doesNotContain("\tat ");
  }

  @Test
  void anOutputThatHoldsAnInputIsRefused() throws IOException {
    Path reports = Files.createDirectories(temporary.resolve("raw/reports"));
    Files.writeString(reports.resolve("one.txt"), "Topic: RSI\n");

    CommandLineCall call =
        CommandLineCall.of(
            "run", "--reports=" + temporary + "/raw/**", "--output=" + temporary + "/raw");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--output=" + temporary + "/raw", "one.txt lies in it");
  }

  @Test
  void anOutputThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(temporary.resolve("out"), "");

    CommandLineCall call = CommandLineCall.run(file, inputs("same-record"));

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--output=" + file, "is a file; allowed is a folder");
  }

  @Test
  void failedInputsAreAWarningAndAFailureWhereStrict() throws IOException {
    Path output = temporary.resolve("out");
    List<String> strict = new ArrayList<>(inputs("broken"));
    strict.add("--strict");

    CommandLineCall lenient = CommandLineCall.run(output, inputs("broken"));
    String first = new RunUnderTest(output).record().dataSha256();
    CommandLineCall call = CommandLineCall.run(output, strict);

    assertThat(lenient.exitCode()).isZero();
    assertThat(lenient.err()).contains("warning: 15 records or files could not be read");
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err()).contains("could not be read, see " + output.resolve("failed"));
    assertThat(new RunUnderTest(output).record().dataSha256()).isEqualTo(first);
  }

  @Test
  void aDanglingLinkIsAFailedInput() throws IOException {
    Path reports = Files.createDirectories(temporary.resolve("reports"));
    Files.createSymbolicLink(reports.resolve("gone.txt"), reports.resolve("nowhere.txt"));
    Path output = temporary.resolve("out");

    CommandLineCall call =
        CommandLineCall.run(
            output,
            List.of(
                "--reports=" + reports + "/*",
                "--ragExport=" + GOLDEN + "/same-record/input/export/*"));

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(new RunUnderTest(output).objects("failed"))
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(failed.get("reason")).isEqualTo("unreadable");
              assertThat(failed.get("source_file").toString()).endsWith("gone.txt");
            });
    assertThat(new RunUnderTest(output).record().ledger().kept()).isEqualTo(2);
  }

  private static List<String> inputs(String name) {
    return GoldenRunTest.inputs(GOLDEN.resolve(name).resolve("input"));
  }
}
