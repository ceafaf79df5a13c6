package io.github.indicatorrefinery.pipeline.cli.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.files.MemoryFileSystem;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that keeps far less than the one in its folder does not take its place. */
class ShrunkenRunTest {
  /** Questions about as many things, so that none is another's duplicate. */
  private static final List<String> THINGS =
      List.of(
          "hardware wallets",
          "gas fees",
          "mining pools",
          "staking yields",
          "sidechains",
          "stablecoins",
          "flash loans",
          "seed phrases",
          "block explorers",
          "halvings");

  @TempDir private Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"DirectRunner", "FlinkRunner"})
  void nothingDoesNotReplaceSomething(String runner) throws IOException {
    RunUnderTest out = new RunUnderTest(temporary.resolve("out"));
    assertThat(run(out, 10, "--runner=" + runner).exitCode()).isZero();
    Map<String, String> before = files(out.folder());

    CommandLineCall call = run(out, 0, "--runner=" + runner);

    Path refused = temporary.resolve("out.refused");
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .endsWith(
            """
            refused: the run in %1$s kept 10 pairs and this one keeps 0: more would go than --maxShrink=0.5 allows (1 allows all), so the earlier run stays as it is
            the ledger of this one and what it could not read are in %1$s.refused
            """
                .formatted(out.folder()))
        .doesNotContain("\tat ");
    assertThat(files(out.folder())).isEqualTo(before);
    assertThat(new RunUnderTest(refused).objects("failed"))
        .singleElement()
        .satisfies(failure -> assertThat(failure).containsEntry("stage", "parse"));
    assertThat(refused.resolve("ledger.txt"))
        .content()
        .startsWith("the run in " + out.folder() + " kept 10 pairs")
        .contains("\nall                  0         0         0         0         1\n")
        .doesNotContain("outputs in");
    RunRecord record =
        RunRecord.read(
            new ByteArrayInputStream(Files.readAllBytes(refused.resolve("refused.json"))));
    assertThat(record.ledger().failed()).isEqualTo(1);
    assertThat(record.files())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(refused.resolve(file.path())).hasSize(file.bytes()));
    assertThat(CommandLineCall.of("report", "--run=" + refused).err()).contains("no run there");
  }

  @Test
  void halfOfItMayGoUnlessTheUserSaysOtherwise() throws IOException {
    RunUnderTest out = new RunUnderTest(temporary.resolve("out"));
    assertThat(run(out, 10).exitCode()).isZero();

    CommandLineCall less = run(out, 6);
    assertThat(less.exitCode()).as(less.err()).isZero();
    assertThat(out.record().ledger().kept()).isEqualTo(6);

    assertThat(run(out, 10).exitCode()).isZero();
    CommandLineCall refused = run(out, 4);
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("kept 10 pairs and this one keeps 4");
    assertThat(out.record().ledger().kept()).isEqualTo(10);

    assertThat(run(out, 9, "--maxShrink=0").err())
        .contains("more would go than --maxShrink=0 allows");
    assertThat(out.record().ledger().kept()).isEqualTo(10);

    assertThat(run(out, 4, "--maxShrink=1").exitCode()).isZero();
    assertThat(out.record().ledger().kept()).isEqualTo(4);
    assertThat(run(out, 0, "--maxShrink=1").exitCode()).isZero();
    assertThat(out.record().ledger().kept()).isZero();
  }

  @Test
  void aRefusalReplacesTheOneBeforeItAndNothingElse() throws IOException {
    RunUnderTest out = new RunUnderTest(temporary.resolve("o[u]t"));
    assertThat(run(out, 10).exitCode()).isZero();
    Path refused = temporary.resolve("o[u]t.refused");
    assertThat(run(out, 3, "--shards=7").exitCode()).isEqualTo(1);
    assertThat(run(out, 4, "--shards=5").exitCode()).isEqualTo(1);

    assertThat(refused.resolve("ledger.txt")).content().contains("this one keeps 4");
    assertThat(new RunUnderTest(refused).files("failed")).as("all could be read").isEmpty();

    Path thesis = Files.writeString(refused.resolve("thesis.txt"), "Three years of work.");
    CommandLineCall call = run(out, 2);

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err())
        .contains(
            "kept 10 pairs and this one keeps 2",
            "what this one was could not be kept: "
                + refused
                + " holds other things than a refused run, such as thesis.txt");
    assertThat(thesis).hasContent("Three years of work.");
    assertThat(refused.resolve("ledger.txt")).content().contains("this one keeps 4");
  }

  @Test
  void aFolderWithoutARunThatCanBeReadHasNothingToLose() throws IOException {
    RunUnderTest out = new RunUnderTest(temporary.resolve("out"));
    Files.createDirectories(out.folder());
    Files.writeString(out.folder().resolve("run.json"), "{ broken");

    assertThat(run(out, 0).exitCode()).isZero();
    assertThat(out.record().ledger().kept()).isZero();
    assertThat(temporary.resolve("out.refused")).doesNotExist();
  }

  @Test
  void holdsOnOtherFileSystemsToo() throws IOException {
    MemoryFileSystem.clear("mem://shrunken");
    String out = "mem://shrunken/out";
    assertThat(CommandLineCall.run(out, input(10)).exitCode()).isZero();
    Map<String, byte[]> before = MemoryFileSystem.below(out + "/");

    CommandLineCall call = CommandLineCall.run(out, input(0));

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err())
        .contains("kept 10 pairs and this one keeps 0", "are in " + out + ".refused");
    assertThat(MemoryFileSystem.below(out + "/")).containsExactlyInAnyOrderEntriesOf(before);
    assertThat(MemoryFileSystem.below(out + ".refused").keySet())
        .contains("/refused.json", "/ledger.txt")
        .anyMatch(path -> path.startsWith("/failed/failed-"));
  }

  private CommandLineCall run(RunUnderTest out, int pairs, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(input(pairs));
    arguments.addAll(List.of(more));
    return CommandLineCall.run(out.folder(), arguments);
  }

  /** An input of so many pairs; one of none is broken. */
  private List<String> input(int pairs) throws IOException {
    String json =
        IntStream.range(0, pairs)
            .mapToObj(i -> pair(i + 1, THINGS.get(i)))
            .collect(
                Collectors.joining(
                    ",\n",
                    "{\"research_topic\": \"Custody\", \"total_pairs\": %d, \"qa_pairs\": [\n"
                        .formatted(pairs),
                    "\n]}"));
    Path file = temporary.resolve(pairs + ".json");
    Files.writeString(file, pairs == 0 ? "no JSON" : json);
    return List.of("--structured=" + file, "--embed=none");
  }

  private static String pair(int number, String thing) {
    return """
        {"pair_number": %d, "question": "What do traders say of %s?", "answer": "Of %s traders say that %d of them matter."}"""
        .formatted(number, thing, thing, number);
  }

  /** All that lies below a folder, finished or not, by path; of a folder there is no content. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.toList()) {
        String content =
            Files.isDirectory(file) ? "" : new String(Files.readAllBytes(file), ISO_8859_1);
        contents.put(file.toString(), content);
      }
    }
    return contents;
  }
}
