package io.github.indicatorrefinery.pipeline.run.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunHistoryTest {
  private static final RunHistory HISTORY =
      new RunHistory(
          List.of(
              Entries.run("a", "two\nlines \u2028 and \"quotes\"", ResearchHours.told(2), 5, 1, 90),
              Entries.run("b", null, ResearchHours.of(List.of()), 0, 1, 90),
              Entries.restored("a", "b"),
              Entries.run("c", null, ResearchHours.UNKNOWN, 0, 1, 90)));

  @TempDir private Path temporary;

  @Test
  void isReadBackAsItWasWritten() throws IOException {
    assertThat(read(text(HISTORY))).isEqualTo(HISTORY);
  }

  @Test
  void aLineIsOneObject() throws IOException {
    assertThat(text(HISTORY).split("\n"))
        .hasSize(4)
        .allMatch(line -> line.startsWith("{\"event\""));
    assertThat(text(HISTORY)).doesNotContain("\u2028").contains("\"basis\":\"user\"");
  }

  @Test
  void whatALaterVersionTellsIsPassedOver() throws IOException {
    String more = text(HISTORY).replace("\"event\"", "\"weather\": {\"is\": \"fine\"}, \"event\"");

    assertThat(read(more)).isEqualTo(HISTORY);
  }

  @Test
  void aBrokenOneIsSaidToBe() {
    assertThatThrownBy(() -> read(text(HISTORY) + "{\"event\": \"run\", \"run"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("history/runs.jsonl of the run in " + temporary);
    assertThatThrownBy(() -> read("{\"event\": \"run\"}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aRunWithoutOneHasNone() throws IOException {
    write("", "[]");
    try (FinishedRun run = FinishedRun.open(temporary.toString())) {
      assertThat(RunHistory.of(run)).isEqualTo(RunHistory.NONE);
    }
  }

  @Test
  void knowsWhichRunsWereInPlaceLast() {
    assertThat(HISTORY.latest()).containsExactly("c", "a", "b");
    assertThat(HISTORY.last(2).runIds()).containsExactly("a", "c");
    assertThat(HISTORY.last(9)).isEqualTo(HISTORY);
    assertThat(new RunHistory(HISTORY.entries().subList(0, 3)).idBefore()).contains("b");
    assertThat(RunHistory.NONE.idBefore()).isEmpty();
  }

  private static String text(RunHistory history) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    history.write(out);
    return out.toString(UTF_8);
  }

  private RunHistory read(String lines) throws IOException {
    write(lines, "[{\"path\": \"history/runs.jsonl\", \"bytes\": 1}]");
    try (FinishedRun run = FinishedRun.open(temporary.toString())) {
      return RunHistory.of(run);
    }
  }

  private void write(String lines, String files) throws IOException {
    Files.createDirectories(temporary.resolve("history"));
    Files.writeString(temporary.resolve(HistoryFiles.ENTRIES), lines);
    Files.writeString(
        temporary.resolve("run.json"),
        "{\"format_version\": 2, \"run_id\": \"c\", \"ledger\": {}, \"data_sha256\": \"d\", \"files\": %s}"
            .formatted(files));
  }
}
