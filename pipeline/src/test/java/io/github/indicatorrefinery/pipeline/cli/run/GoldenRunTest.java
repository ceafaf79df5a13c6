package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole runs through the command line against what is expected of them. A case is a folder below
 * {@code src/test/resources/golden}: {@code input/reports}, {@code input/export} and {@code
 * input/structured}, as far as it has them, and {@code expected}; options of its own stand in
 * {@code options.txt}, one a line, and what a judge replies in {@code replies.tsv}. A new case is a
 * new folder. Each runs on the Direct Runner and on Flink, against the same expected files.
 *
 * <p>Expected are all outputs: {@code run.json}, the card, the rows and the schema of the Parquet
 * files, every file of JSON, every table and view of the database with all its columns, what {@code
 * golden/queries.sql} asks of it, and the vectors.
 *
 * <p>After a change that is meant to change the outputs, the expected files of all cases are
 * written anew, to be read in the diff, by
 *
 * <pre>
 * mvn -pl pipeline -am test -Dtest=GoldenRunTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true
 * </pre>
 */
public class GoldenRunTest {
  private static final Path CASES = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  /** What a folder of a case's input holds is named by its option. */
  private static final Map<String, String> FOLDERS =
      Map.of(
          "reports", "--reports=%s/reports/*",
          "export", "--ragExport=%s/export/*",
          "structured", "--structured=%s/structured/*",
          "files", "--input=%s/files/*");

  private static final List<String> RUNNERS = List.of("DirectRunner", "FlinkRunner");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> entries = Files.list(CASES)) {
      return entries
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  static Stream<Arguments> casesOnRunners() throws IOException {
    return cases().flatMap(name -> RUNNERS.stream().map(runner -> Arguments.of(name, runner)));
  }

  @ParameterizedTest(name = "{0} on the {1}")
  @MethodSource("casesOnRunners")
  void givesWhatIsExpected(String name, String runner, @TempDir Path temporary)
      throws IOException, SQLException {
    Path input = CASES.resolve(name).resolve("input");
    Path expected = CASES.resolve(name).resolve("expected");
    RunUnderTest run = new RunUnderTest(temporary.resolve("out"));

    try (GoldenJudge judge = GoldenJudge.of(CASES.resolve(name), temporary.resolve("judgements"))) {
      List<String> arguments = inputs(input);
      arguments.addAll(options(name));
      arguments.addAll(judge.options());
      arguments.add("--runner=" + runner);
      CommandLineCall call = CommandLineCall.run(run.folder(), arguments);
      assertThat(call.exitCode()).as(call.err()).isZero();
    }

    GoldenSnapshot actual = GoldenSnapshot.of(run, input.toString());
    if (UPDATE && runner.equals(RUNNERS.get(0))) {
      actual.write(expected);
    }
    actual.assertIs(GoldenSnapshot.read(expected));
    assertThat(actual.vectors().byPair())
        .containsAllEntriesOf(GoldenVectors.inDataset(run).byPair());
  }

  /** The options of a case's own. */
  static List<String> options(String name) throws IOException {
    Path file = CASES.resolve(name).resolve("options.txt");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** The options that name what a case has. */
  public static List<String> inputs(Path input) {
    return inputs(input, input.toString());
  }

  /** The same of a copy of {@code input} that lies elsewhere. */
  static List<String> inputs(Path input, String at) {
    List<String> options = new ArrayList<>();
    FOLDERS.forEach(
        (folder, option) -> {
          if (Files.isDirectory(input.resolve(folder))) {
            options.add(option.formatted(at));
          }
        });
    return options;
  }
}
