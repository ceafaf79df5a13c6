package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.files.MemoryFileSystem;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole runs with inputs and outputs on a file system that is not this machine's. */
class RemoteRunTest {
  private static final Path CASES = Path.of("src/test/resources/golden");

  @TempDir private Path temporary;

  static Stream<String> cases() throws IOException {
    return GoldenRunTest.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesWhatIsExpectedOfLocalFiles(String name) throws IOException, SQLException {
    String input = "mem://golden/" + name + "/input";
    String output = "mem://golden/" + name + "/out";
    upload(name, input);

    try (GoldenJudge judge = GoldenJudge.of(CASES.resolve(name), temporary.resolve("judgements"))) {
      List<String> arguments = new ArrayList<>(inputs(name, input));
      arguments.addAll(GoldenRunTest.options(name));
      arguments.addAll(judge.options());
      CommandLineCall call = CommandLineCall.run(output, arguments);
      assertThat(call.exitCode()).as(call.err()).isZero();
    }

    assertThat(MemoryFileSystem.below(output).keySet()).noneMatch(path -> path.startsWith("/."));
    download(output);
    GoldenSnapshot.of(new RunUnderTest(temporary), input)
        .assertIs(GoldenSnapshot.read(CASES.resolve(name).resolve("expected")));
  }

  @Test
  void replacesAnEarlierRunAndTellsItsLedger() throws IOException {
    String output = "mem://runs/out";
    upload("three-sources", "mem://runs/first");
    upload("same-record", "mem://runs/second");
    CommandLineCall first =
        CommandLineCall.run(output, inputs("three-sources", "mem://runs/first"));
    assertThat(first.exitCode()).as(first.err()).isZero();

    List<String> smaller = new ArrayList<>(inputs("same-record", "mem://runs/second"));
    smaller.add("--maxShrink=1");
    CommandLineCall second = CommandLineCall.run(output + "/", smaller);

    assertThat(second.exitCode()).as(second.err()).isZero();
    download(output);
    List<String> listed =
        new RunUnderTest(temporary)
            .record().files().stream().map(file -> "/" + file.path()).toList();
    assertThat(MemoryFileSystem.below(output).keySet())
        .containsAll(listed)
        .hasSize(listed.size() + 1);
    assertThat(CommandLineCall.of("report", "--run=" + output).out()).isEqualTo(second.out());
  }

  @Test
  void mistakesAreToldInOneMessage() {
    MemoryFileSystem.put("mem://mistakes/out/raw.txt", new byte[1]);

    CommandLineCall call =
        CommandLineCall.of(
            "run",
            "--reports=xyz://bucket/*.txt",
            "--ragExport=mem://mistakes/none/*",
            "--structured=mem://mistakes/out/*",
            "--output=mem://mistakes/out");
    CommandLineCall unknown =
        CommandLineCall.of("run", "--reports=pom.xml", "--output=xyz://bucket/out");
    CommandLineCall glob =
        CommandLineCall.of("run", "--reports=pom.xml", "--output=mem://mistakes/[out]");

    assertThat(List.of(call.exitCode(), unknown.exitCode(), glob.exitCode())).containsOnly(2);
    assertThat(call.err().lines())
        .anyMatch(line -> line.startsWith("--reports=xyz://bucket/*.txt: no such file system;"))
        .anyMatch(line -> line.startsWith("--ragExport=mem://mistakes/none/*: no file matches"))
        .anyMatch(line -> line.contains("--output") && line.contains("other things than a run"))
        .anyMatch(line -> line.contains("--output") && line.contains("raw.txt lies in it"));
    assertThat(unknown.err())
        .startsWith("--output=xyz://bucket/out: no such file system; allowed are file://");
    assertThat(glob.err()).contains("allowed is a location without any of");
    assertThat(CommandLineCall.of("report", "--run=mem://mistakes/none").err())
        .contains("--run=mem://mistakes/none: no run there");
  }

  private static void upload(String name, String to) throws IOException {
    Path input = CASES.resolve(name).resolve("input");
    try (Stream<Path> files = Files.walk(input)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        MemoryFileSystem.put(to + "/" + input.relativize(file), Files.readAllBytes(file));
      }
    }
  }

  private void download(String from) throws IOException {
    for (Map.Entry<String, byte[]> file : MemoryFileSystem.below(from).entrySet()) {
      Path copy = temporary.resolve(file.getKey().substring(1));
      Files.createDirectories(copy.getParent());
      Files.write(copy, file.getValue());
    }
  }

  private static List<String> inputs(String name, String at) {
    return GoldenRunTest.inputs(CASES.resolve(name).resolve("input"), at);
  }
}
