package io.github.indicatorrefinery.pipeline.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.files.MemoryFileSystem;
import io.github.indicatorrefinery.io.publish.OutputFolder;
import io.github.indicatorrefinery.io.publish.Publication;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.pipeline.cli.look.ExplainedRun;
import io.github.indicatorrefinery.pipeline.run.DatasetPair.About;
import io.github.indicatorrefinery.pipeline.run.DatasetPair.Grade;
import io.github.indicatorrefinery.pipeline.run.DatasetPair.Provenance;
import io.github.indicatorrefinery.pipeline.run.DatasetPair.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinishedRunTest {
  private static final String REMOTE = "mem://finished/out";
  private static final String TOPIC = "SELECT topic FROM qa_pairs ORDER BY pair_id LIMIT 1";

  @TempDir private Path temporary;
  private String local;

  @BeforeEach
  void clear() {
    MemoryFileSystem.clear("mem://finished");
    local = temporary.resolve("out").toString();
  }

  @Test
  void handsOutThePairsOneByOneInTheOrderOfTheirIds() throws IOException, SQLException {
    publish(local, "r1", "");

    try (FinishedRun run = FinishedRun.open(local);
        Stream<DatasetPair> pairs = run.pairs()) {
      List<DatasetPair> all = pairs.toList();
      assertThat(all).extracting(DatasetPair::id).isSorted().hasSize(4);
      assertThat(all.get(0))
          .isEqualTo(
              new DatasetPair(
                  "a1000000000000000000000000000000",
                  "",
                  new About(
                      "relative_strength_index_rsi",
                      "Relative Strength Index (RSI)",
                      "Technical",
                      List.of("relative_strength_index_rsi", "average_true_range_atr"),
                      "RSI for cryptocurrencies"),
                  new Wording(
                      "How is the RSI calculated for cryptocurrencies?",
                      "From average gains and losses."),
                  new Wording(
                      "\"How is the RSI calculated for cryptocurrencies?\"",
                      "Certainly! Here it is: From average gains and losses."),
                  new Grade(88.2, "standard", List.of("announcing_opening")),
                  new Provenance("export", "7", null)));
      assertThat(all.get(1).grade().flags()).isEmpty();
    }
  }

  @Test
  void whatIsOpenOnThisMachineGoesOnWithTheRunThatWasReplaced() throws IOException, SQLException {
    publish(local, "r1", "");
    try (FinishedRun run = FinishedRun.open(local);
        InputStream card = run.read(RunFiles.CARD);
        Stream<DatasetPair> pairs = run.pairs()) {
      RunDatabase database = run.database();

      publish(local, "r2", "UPDATE qa_pairs SET topic = 'second'");

      assertThat(card).hasContent("card of r1");
      assertThat(pairs.map(pair -> pair.about().topic())).doesNotContain("second").hasSize(4);
      assertThat(topic(database)).isEqualTo("RSI for cryptocurrencies");
      assertThatThrownBy(() -> run.read(RunFiles.CARD))
          .isInstanceOf(RunReplacedException.class)
          .hasMessage("the run in %s was replaced while it was read; start again", local);
      assertThatThrownBy(run::record).isInstanceOf(RunReplacedException.class);
    }
    try (FinishedRun run = FinishedRun.open(local)) {
      assertThat(run.record().runId()).isEqualTo("r2");
      assertThat(topic(run.database())).isEqualTo("second");
    }
  }

  @Test
  void whatWasCopiedFromElsewhereGoesOnWithTheRunThatWasReplaced()
      throws IOException, SQLException {
    publish(REMOTE, "r1", "");
    try (FinishedRun run = FinishedRun.open(REMOTE)) {
      assertThat(topic(run.database())).isEqualTo("RSI for cryptocurrencies");

      publish(REMOTE, "r2", "UPDATE qa_pairs SET topic = 'second'");

      assertThat(topic(run.database())).isEqualTo("RSI for cryptocurrencies");
      assertThatThrownBy(() -> run.read(RunFiles.CARD))
          .isInstanceOf(RunReplacedException.class)
          .hasMessage("the run in %s was replaced while it was read; start again", REMOTE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", REMOTE})
  void aDatabaseThatIsOpenedTooLateIsNoMixtureOfTwoRuns(String location)
      throws IOException, SQLException {
    String folder = location.isEmpty() ? local : location;
    publish(folder, "r1", "");
    try (FinishedRun run = FinishedRun.open(folder)) {
      publish(folder, "r2", "");

      assertThatThrownBy(run::database).isInstanceOf(RunReplacedException.class);
      assertThatThrownBy(run::pairs).isInstanceOf(RunReplacedException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", REMOTE})
  void aRunThatWentWhileItWasOpenIsTold(String location) throws IOException, SQLException {
    String folder = location.isEmpty() ? local : location;
    publish(folder, "r1", "");
    try (FinishedRun run = FinishedRun.open(folder)) {
      MemoryFileSystem.clear(REMOTE);
      Files.deleteIfExists(temporary.resolve("out/run.json"));
      Files.deleteIfExists(temporary.resolve("out/refinery.db"));

      assertThatThrownBy(run::database).isInstanceOf(RunReplacedException.class);
    }
  }

  @Test
  void readersOfOneRunElsewhereShareItsCopyAndTheLastRemovesIt() throws IOException, SQLException {
    publish(REMOTE, "shared-copy", "");
    FinishedRun first = FinishedRun.open(REMOTE);
    FinishedRun second = FinishedRun.open(REMOTE);
    first.database();
    second.database();
    assertThat(second.read(RunFiles.CARD)).hasContent("card of shared-copy");

    assertThat(copies("shared-copy")).hasSize(1);
    first.close();
    assertThat(topic(second.database())).isEqualTo("RSI for cryptocurrencies");
    second.close();
    assertThat(copies("shared-copy")).isEmpty();
  }

  @Test
  void aRunWithoutAFormatVersionIsOfTheFirstFormat() throws IOException, SQLException {
    publish(local, "r1", "");
    Path json = temporary.resolve("out/run.json");
    Files.writeString(json, Files.readString(json).replaceFirst("\"format_version\".*,", ""));

    try (FinishedRun run = FinishedRun.open(local)) {
      assertThat(run.record().formatVersion()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3, 2_000_000_000})
  void aRunOfAnotherFormatIsToldWithWhatToDo(int format) throws IOException, SQLException {
    publish(local, "r1", "");
    Path json = temporary.resolve("out/run.json");
    Files.writeString(
        json,
        Files.readString(json)
            .replaceFirst("\"format_version\".*,", "\"format_version\" : " + format + ","));

    assertThatThrownBy(() -> FinishedRun.open(local))
        .isInstanceOf(NoRunException.class)
        .hasMessage(
            "the run is of format %d, and this version of refinery reads 1 to 2: read it by the"
                + " version that wrote it, or run over its inputs again",
            format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{ broken",
        "[]",
        "{}",
        "{\"run_id\": \" \"}",
        "{\"run_id\": 7, \"files\": [",
        "{\"run_id\": null}"
      })
  void aRunJsonThatIsNoneIsTold(String json) throws IOException {
    Files.createDirectories(Path.of(local));
    Files.writeString(temporary.resolve("out/run.json"), json);

    assertThatThrownBy(() -> FinishedRun.open(local))
        .isInstanceOf(NoRunException.class)
        .hasMessage("its run.json is none of a run");
  }

  private static String topic(RunDatabase database) {
    return database.first(TOPIC, row -> row.getString(1)).orElseThrow();
  }

  private static List<Path> copies(String runId) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("refinery-" + runId + "-"))
          .toList();
    }
  }

  /** Publishes a run as the last stage of the main job does. */
  private void publish(String location, String runId, String changes)
      throws IOException, SQLException {
    Path made = ExplainedRun.write(temporary.resolve("made-" + runId), changes).folder();
    byte[] database = Files.readAllBytes(made.resolve(RunFiles.DATABASE));
    String mark =
        HandMadeRecord.json(runId, "d1")
            .replace(
                "[]",
                "[{\"path\": \"refinery.db\", \"bytes\": %d}, {\"path\": \"README.md\", \"bytes\": %d}]"
                    .formatted(database.length, 8 + runId.length()));
    try (OutputFolder folder = OutputFolder.open(location, runId)) {
      RunFolder working = new RunFolder(folder.working());
      working.write(RunFiles.DATABASE, out -> out.write(database));
      working.write(RunFiles.CARD, out -> out.write(("card of " + runId).getBytes(UTF_8)));
      working.write(Publication.COMMIT_DRAFT, out -> out.write(mark.getBytes(UTF_8)));
      Publication.of(location, folder.working()).publish();
    }
  }
}
