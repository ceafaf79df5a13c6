package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dataset of one run as the input of the next, through the command. */
class ParquetInputTest {
  private static final String EXPORT =
      "src/test/resources/golden/repeated-answers/input/export/*.json";

  @TempDir private Path folder;

  @Test
  void theDatasetOfARunIsReadBackWholeThoughAFileBesideItIsBroken() throws IOException {
    RunUnderTest first = run("first", EXPORT);
    Path data = Files.createDirectory(folder.resolve("inputs"));
    for (Path file : first.files("data")) {
      Files.copy(file, data.resolve(file.getFileName().toString()));
    }
    Files.writeString(data.resolve("broken.parquet"), "PAR1 and nothing else");

    RunUnderTest second = run("second", data.toString());

    assertThat(questions(second)).isNotEmpty().isEqualTo(questions(first));
    assertThat(second.dataset())
        .allSatisfy(row -> assertThat(row.get("source_format")).isEqualTo("parquet"))
        .allSatisfy(row -> assertThat(row.get("source_position").toString()).startsWith("row "));
    assertThat(second.objects("failed"))
        .extracting(failure -> failure.get("reason"))
        .containsExactly("broken_parquet");
  }

  private static List<String> questions(RunUnderTest run) throws IOException {
    return run.dataset().stream()
        .map((Map<String, Object> row) -> row.get("question").toString())
        .sorted()
        .toList();
  }

  private RunUnderTest run(String name, String input) {
    Path output = folder.resolve(name);
    CommandLineCall call = CommandLineCall.run(output, List.of("--input=" + input, "--embed=none"));
    assertThat(call.exitCode()).as(call.err()).isZero();
    return new RunUnderTest(output);
  }
}
