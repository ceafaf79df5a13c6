package io.github.indicatorrefinery.io.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.files.MemoryFileSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemotePublicationTest {
  private static final String EARLIER_MARK =
      """
      {"run_id": "old", "files": [{"path": "data/part"}, {"path": "gone/a"}, {"path": "mine/*"}]}""";
  private static final String NEW_MARK =
      """
      {"run_id": "new", "files": [{"path": "data/part"}, {"path": "indicators/rsi.json"}]}""";
  private static final Map<String, String> OLD_RUN =
      Map.of(
          "/data/part", "old", "/gone/a", "old", "/run.json", EARLIER_MARK, "/mine/notes", "mine");
  private static final Map<String, String> NEW_RUN =
      Map.of(
          "/data/part",
          "new",
          "/indicators/rsi.json",
          "new",
          "/run.json",
          NEW_MARK,
          "/mine/notes",
          "mine");

  /** More than any publication here needs. */
  private static final int MANY_CHANGES = 100;

  private static int folders;

  private final String folder = "mem://publication/" + folders++ + "/out";
  private final String working = folder + "/.run-new";

  @BeforeAll
  static void registerFileSystems() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  @AfterEach
  void theStoreWorksAgain() {
    MemoryFileSystem.failAfter(Long.MAX_VALUE);
  }

  @Test
  void replacesTheEarlierRunAndLeavesWhatNoRunWrote() throws IOException {
    put(folder, OLD_RUN);
    writeRun();

    publication().publish();

    assertThat(content()).isEqualTo(NEW_RUN);
  }

  @Test
  void aPublicationThatIsKilledAnywhereIsFinishedByTheNextRun() throws IOException {
    int changes = 0;
    while (!isPublishedWith(changes)) {
      MemoryFileSystem.failAfter(Long.MAX_VALUE);
      String at = "killed after %d changes".formatted(changes);
      Map<String, String> left = content();
      boolean finished = left.containsKey("/.run-new/run.json");
      if (left.containsKey("/run.json") && left.get("/run.json").equals(NEW_MARK)) {
        assertThat(left).as(at).containsAllEntriesOf(NEW_RUN);
      } else if (left.containsKey("/run.json")) {
        assertThat(left).as(at).containsAllEntriesOf(OLD_RUN);
      }
      assertThat(OutputFolder.isFree(folder)).as(at).isTrue();

      OutputFolder.open(folder, "next").close();

      boolean isNew = finished || left.getOrDefault("/run.json", "").equals(NEW_MARK);
      assertThat(content()).as(at).isEqualTo(isNew ? NEW_RUN : OLD_RUN);
      changes++;
    }
    assertThat(changes).isBetween(10, MANY_CHANGES);
  }

  @Test
  void anotherAttemptGoesOnWhereverTheFirstDied() throws IOException {
    for (int changes = 0; !isPublishedWith(changes); changes++) {
      MemoryFileSystem.failAfter(Long.MAX_VALUE);

      if (!publication().resume()) {
        writeRun();
        publication().publish();
      }

      assertThat(content()).as("killed after %d changes", changes).isEqualTo(NEW_RUN);
    }
  }

  @Test
  void anAttemptAfterTheLastFindsTheRunInPlace() throws IOException {
    writeRun();
    publication().publish();
    put(working, Map.of("/data/part", "again", "/.texts/0", "again"));

    assertThat(publication().resume()).isTrue();

    assertThat(content().keySet())
        .containsExactly("/data/part", "/indicators/rsi.json", "/run.json");
  }

  @Test
  void publishesNothingOfARunWhoseFilesAreElsewhere() throws IOException {
    put(folder, OLD_RUN);
    put(working, Map.of("/data/part", "new", "/.run.json", NEW_MARK));

    assertThatThrownBy(() -> publication().publish())
        .hasMessageStartingWith("1 of 2 files of the run are not where it is published from");
    assertThat(publication().resume()).isFalse();
    assertThat(content()).containsAllEntriesOf(OLD_RUN);
  }

  /** Some stores have folders; the one of this machine shows that none are left empty. */
  @Test
  void leavesNoEmptyFolderOfARunBehind(@TempDir Path temporary) throws IOException {
    Path run = temporary.resolve(".run-new");
    Folders.fill(temporary, "old", "data/part", "gone/a");
    Folders.fill(temporary, EARLIER_MARK, "run.json");
    Folders.fill(run, "new", "data/part", "indicators/rsi.json", ".texts/0", ".attempts/1");
    Folders.fill(run, NEW_MARK, ".run.json");

    new RemotePublication(new RemoteFolder(temporary.toString()), new RemoteFolder(run.toString()))
        .publish();

    assertThat(Folders.content(temporary))
        .containsOnlyKeys("data/part", "indicators/rsi.json", "run.json");
    assertThat(run.resolve("data")).doesNotExist();
    try (var left = Files.list(temporary)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("data", "indicators", "gone", "run.json");
    }
  }

  /** Publishes over the old run; false where the store failed on the way. */
  private boolean isPublishedWith(int changes) throws IOException {
    MemoryFileSystem.clear(folder);
    put(folder, OLD_RUN);
    writeRun();
    MemoryFileSystem.failAfter(changes);
    try {
      publication().publish();
      return true;
    } catch (IOException killed) {
      assertThat(killed).hasMessage("killed");
      return false;
    }
  }

  private void writeRun() {
    put(
        working,
        Map.of(
            "/data/part",
            "new",
            "/indicators/rsi.json",
            "new",
            "/.texts/0",
            "new",
            "/data/half",
            "of an attempt that died",
            "/.run.json",
            NEW_MARK));
  }

  private Publication publication() {
    return Publication.of(folder, working);
  }

  private static void put(String location, Map<String, String> files) {
    files.forEach((path, text) -> MemoryFileSystem.put(location + path, text.getBytes(UTF_8)));
  }

  private Map<String, String> content() {
    Map<String, String> content = new TreeMap<>();
    MemoryFileSystem.below(folder)
        .forEach((path, bytes) -> content.put(path, new String(bytes, UTF_8)));
    return content;
  }
}
