package io.github.indicatorrefinery.pipeline.cli.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.files.MemoryFileSystem;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.GrowingRuns;
import io.github.indicatorrefinery.pipeline.run.RunMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoreCommandTest {
  @TempDir private Path temporary;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void putsAnEarlierRunInPlaceAndKeepsTheOneThatWas(boolean remote) throws IOException {
    MemoryFileSystem.clear("mem://restore");
    GrowingRuns runs =
        GrowingRuns.into(remote ? "mem://restore/out" : temporary.resolve("out"), temporary)
            .with("wallets", "Three of ten say that wallets fail.");
    String first = runs.run();
    String second = runs.with("pools", "Few of them pay.").run("--keepRuns=2");
    List<Object> lines =
        List.copyOf(runs.history().stream().map(line -> line.get("counts")).toList());

    CommandLineCall call = CommandLineCall.of("restore", runs.output(), "--to=" + first);

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out())
        .startsWith("%s is in place again, and %s is kept: ".formatted(first, second))
        .endsWith(remote ? "copied\n" : "by hard links: no further space\n");
    assertThat(RunMark.in(runs.output()).orElseThrow().runId()).isEqualTo(first);
    runs.verify();
    assertThat(CommandLineCall.of("verify", runs.output() + "/.runs/" + second).exitCode())
        .isZero();
    assertThat(runs.history()).hasSize(3);
    assertThat(runs.history().subList(0, 2))
        .extracting(line -> line.get("counts"))
        .isEqualTo(lines);
    assertThat(runs.history().get(2).get("event").asText()).isEqualTo("restored");
    assertThat(CommandLineCall.of("history", runs.output()).out())
        .contains(first + " was put back, ", " in the place of " + second);
    assertThat(CommandLineCall.of("diff", runs.output()).out())
        .contains("from " + second + " to " + first, "1 lost", "What do traders say of pools?");

    assertThat(CommandLineCall.of("restore", runs.output(), "--to=" + second).exitCode()).isZero();
    runs.verify();
    String third = runs.run("--keepRuns=1");
    assertThat(runs.history()).hasSize(5);
    assertThat(runs.history().get(4).get("before").asText()).isEqualTo(second);
    assertThat(runs.history().get(4).at("/counts/fresh/read").asInt()).isZero();
    assertThat(runs.history().stream().filter(line -> line.get("is_kept_whole").asBoolean()))
        .extracting(line -> line.get("run_id").asText())
        .containsOnly(second);
    assertThat(RunMark.in(runs.output()).orElseThrow().runId()).isEqualTo(third);
    runs.verify();
  }

  @Test
  void bringsItsOwnRecordsBackWhereTheHistoryNoLongerGoesSoFar() throws IOException {
    GrowingRuns runs =
        GrowingRuns.into(temporary.resolve("out"), temporary)
            .with("wallets", "Three of ten say that wallets fail.");
    String first = runs.run();
    runs.run("--keepRuns=1", "--keepHistory=1");
    runs.run("--keepHistory=1");
    assertThat(Path.of(runs.output(), "history/pairs", first + ".parquet")).doesNotExist();

    assertThat(CommandLineCall.of("restore", runs.output(), "--to=" + first).exitCode()).isZero();

    assertThat(Path.of(runs.output(), "history/pairs", first + ".parquet")).exists();
    runs.verify();
    assertThat(
            CommandLineCall.of("history", runs.output(), "--html=" + temporary.resolve("p"))
                .exitCode())
        .isZero();
  }

  @Test
  void refusesWhatIsNotKept() throws IOException {
    GrowingRuns runs =
        GrowingRuns.into(temporary.resolve("out"), temporary)
            .with("wallets", "Three of ten say that wallets fail.");
    String first = runs.run();
    assertThat(restore(runs, first)).contains("--to=" + first + ": is in place");
    assertThat(restore(runs, "../..")).contains("no run is kept; run --keepRuns=N keeps some");
    runs.run("--keepRuns=1");
    assertThat(restore(runs, "none")).contains("--to=none: is not kept; allowed is " + first);
    runs.run("--keepRuns=0");
    assertThat(restore(runs, first)).contains("no run is kept");
  }

  @Test
  void keptRunsStayWhereNoOptionSaysOtherwise() throws IOException {
    GrowingRuns runs =
        GrowingRuns.into(temporary.resolve("out"), temporary)
            .with("wallets", "Three of ten say that wallets fail.");
    String first = runs.run();
    runs.run("--keepRuns=1");
    runs.run();

    assertThat(kept(runs)).containsExactly(first);
  }

  @Test
  void aKeptRunStaysThoughTheHistoryNamesItNoMore() throws IOException {
    GrowingRuns runs =
        GrowingRuns.into(temporary.resolve("out"), temporary)
            .with("wallets", "Three of ten say that wallets fail.");
    String first = runs.run();
    runs.run("--keepRuns=1");
    String third = runs.run("--keepHistory=0");
    String fourth = runs.run("--keepRuns=2");
    assertThat(kept(runs)).containsExactlyInAnyOrder(first, third);

    assertThat(CommandLineCall.of("restore", runs.output(), "--to=" + first).exitCode()).isZero();
    assertThat(CommandLineCall.of("restore", runs.output(), "--to=" + fourth).exitCode()).isZero();
    runs.run("--keepHistory=3", "--keepRuns=3");

    assertThat(kept(runs)).containsExactlyInAnyOrder(first, third, fourth);
  }

  private static List<String> kept(GrowingRuns runs) throws IOException {
    try (Stream<Path> kept = Files.list(Path.of(runs.output(), ".runs"))) {
      return kept.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static String restore(GrowingRuns runs, String id) {
    CommandLineCall call = CommandLineCall.of("restore", runs.output(), "--to=" + id);
    assertThat(call.exitCode()).isEqualTo(2);
    return call.err();
  }
}
