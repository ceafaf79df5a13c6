package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that only try something out. */
class TrialRunTest {
  private static final int PAIRS = 12;

  @TempDir private Path temporary;
  private Path inputs;

  @BeforeEach
  void writeInputs() throws IOException {
    inputs = Files.createDirectories(temporary.resolve("inputs"));
    StringBuilder rows = new StringBuilder("question,answer\n");
    for (int i = 0; i < PAIRS; i++) {
      rows.append("How is indicator number %d read on a weekly chart?".formatted(i))
          .append(
              ",It is read from its level %d and its slope over %d weeks.%n".formatted(i, i + 2));
    }
    Files.writeString(inputs.resolve("pairs.csv"), rows.toString());
    Files.writeString(inputs.resolve("broken.json"), "{\"qa_pairs\": [");
  }

  @Test
  void aDryRunTellsWhatIsThereAndWritesNothing() {
    Path output = temporary.resolve("out");

    CommandLineCall call =
        CommandLineCall.of("run", "--input=" + inputs, "--output=" + output, "--dryRun");

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out())
        .containsPattern("csv +1 +0.0 +12 +0\n")
        .containsPattern("all +2 +0.0 +12 +1\n")
        .contains("it would refine 12 pairs in about ")
        .contains(output + ", which holds no run");
    assertThat(output).doesNotExist();
  }

  @Test
  void aSampleIsTheSameEachTimeAndSaysWhatItLeftOut() throws IOException {
    RunRecord first = sample("first", "--sample=5");
    RunRecord second = sample("second", "--sample=5");

    assertThat(first.ledger().read()).isEqualTo(5);
    assertThat(first.sample()).isEqualTo(new RunRecord.Sample(5, PAIRS - 5));
    assertThat(second.dataSha256()).isEqualTo(first.dataSha256());
    assertThat(CommandLineCall.of("report", "--run=" + temporary.resolve("first")).out())
        .startsWith("a sample: 5 of 12 pairs; the other 7 were read and left out\n");
  }

  @Test
  void aSampleOfMoreThanThereAreIsAll() throws IOException {
    RunRecord sampled = sample("sampled", "--sample=100");
    RunRecord all = sample("all", "--fresh");

    assertThat(sampled.sample()).isEqualTo(new RunRecord.Sample(100, 0));
    assertThat(sampled.dataSha256()).isEqualTo(all.dataSha256());
    assertThat(all.sample()).isNull();
    assertThat(Files.readString(temporary.resolve("all/run.json"))).doesNotContain("\"sample\"");
  }

  @Test
  void theRecordIsPrintedAsTheRunHasIt() throws IOException {
    sample("out", "--sample=3");

    CommandLineCall call =
        CommandLineCall.of("report", "--json", "--run=" + temporary.resolve("out"));

    assertThat(call.out()).isEqualTo(Files.readString(temporary.resolve("out/run.json")));
  }

  private RunRecord sample(String name, String option) throws IOException {
    Path output = temporary.resolve(name);
    CommandLineCall call =
        CommandLineCall.run(output, List.of("--input=" + inputs, "--embed=none", option));
    assertThat(call.exitCode()).as(call.err()).isZero();
    try (InputStream json = Files.newInputStream(output.resolve("run.json"))) {
      return RunRecord.read(json);
    }
  }
}
