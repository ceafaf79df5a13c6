package io.github.indicatorrefinery.pipeline.cli.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.ruling.RulingsFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackCommandTest {
  private static final String ONE = "1".repeat(32);
  private static final String TWO = "2".repeat(32);

  @TempDir private Path folder;
  private Path output;

  @BeforeEach
  void nameTheOutput() {
    output = folder.resolve("decisions.tsv");
  }

  @Test
  void excludesWhatMoreReadersFoundOfNoUseThanOfUse() throws IOException {
    log(
        line("false", "\"%s\"".formatted(ONE), "\"the formula\\tis\\nwrong\""),
        line("false", "\"%s-2\"".formatted(ONE), "null"),
        line("true", "\"%s\"".formatted(ONE), "null"),
        line("false", "\"%s\"".formatted(TWO), "null"),
        line("true", "\"%s\"".formatted(TWO), "null"),
        line("false", "null", "null"));

    CommandLineCall call = feedback();

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.err()).isEmpty();
    assertThat(call.out()).isEqualTo("6 lines on 2 pairs, 1 of them excluded in " + output + "\n");
    assertThat(Files.readAllLines(output))
        .containsExactly(
            "action\tpair\tother\tindicator\twho\twhy",
            "exclude\t"
                + ONE
                + "\t\t\treaders\t2 of 3 found it of no use: the formula is wrong; asked: How?");
    try (Reader reader = Files.newBufferedReader(output)) {
      assertThat(RulingsFile.read(reader, "d", Catalog.bundled()).rulings()).hasSize(1);
    }
  }

  @Test
  void anIdMayBeWrittenLarge() throws IOException {
    log(line("false", "\"%s\"".formatted("A".repeat(32)), "null"));

    assertThat(feedback().err()).isEmpty();
    assertThat(Files.readAllLines(output).get(1)).startsWith("exclude\t" + "a".repeat(32) + "\t");
  }

  @Test
  void tellsLinesThatAreNoFeedbackAndGoesOn() throws IOException {
    log("{\"time\": \"20", "{\"useful\": 1}", line("false", "\"ab\"", "null"));

    CommandLineCall call = feedback();

    assertThat(call.exitCode()).isZero();
    assertThat(call.err())
        .contains("feedback.jsonl line 1: broken JSON; allowed is {\"question\": ")
        .contains("line 2: no feedback; allowed is")
        .contains("line 3: no feedback; allowed is");
    assertThat(Files.readAllLines(output)).hasSize(1);
  }

  @Test
  void aLineThatIsNotUtf8TakesNoneOfTheOthersWithIt() throws IOException {
    String good = line("false", "\"%s\"".formatted(ONE), "null");
    Files.write(
        folder.resolve("feedback.jsonl"),
        (good + "\n\u00ff\u00fe\u00ff\n" + good + "\n").getBytes(StandardCharsets.ISO_8859_1));

    CommandLineCall call = feedback();

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.err()).contains("feedback.jsonl line 2: broken JSON");
    assertThat(call.out()).startsWith("3 lines on 1 pairs, 1 of them excluded");
  }

  @Test
  void refusesAFolderWithoutALogAndAFileThatIsThere() throws IOException {
    Files.writeString(output, "mine");

    CommandLineCall call = feedback();

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains("--log=" + folder + ": allowed is a folder with a feedback.jsonl")
        .contains("--output=" + output + ": it is there already; allowed is a new file");
    assertThat(output).hasContent("mine");
    assertThat(CommandLineCall.of("feedback", "--log=s3://bucket", "--output=").err())
        .contains("--log=s3://bucket: allowed is a place of this machine")
        .contains("--output=: allowed is a place of this machine");
  }

  private CommandLineCall feedback() {
    return CommandLineCall.of("feedback", "--log=" + folder, "--output=" + output);
  }

  private void log(String... lines) throws IOException {
    Files.writeString(folder.resolve("feedback.jsonl"), String.join("\n", lines) + "\n");
  }

  private static String line(String useful, String pairId, String comment) {
    return "{\"time\":\"2026-01-02T03:04:05Z\",\"run_id\":\"r\",\"question\":\"How?\",\"useful\":%s,\"pair_id\":%s,\"comment\":%s}"
        .formatted(useful, pairId, comment);
  }
}
