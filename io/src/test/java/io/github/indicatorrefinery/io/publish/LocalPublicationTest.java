package io.github.indicatorrefinery.io.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPublicationTest {
  private static final String[] FILES = {"data/part", "indicators/rsi.json", "refinery.db"};

  /**
   * run.json, data, indicators and refinery.db aside, and all four in place. (What the new run does
   * not have goes later.)
   */
  private static final int RENAMES = 8;

  private static final String EARLIER_MARK =
      "{\"files\": [{\"path\": \"data/part\"}, {\"path\": \"gone/a/b\"}]}";
  private static final String NEW_MARK =
      "{\"run_id\": \"new\", \"inputs\": [{\"path\": \"gone\"}], \"files\": [{\"path\": \"data/part\", \"bytes\": 3},"
          + " {\"bytes\": 3, \"path\": \"indicators/rsi.json\"}, {\"path\": \"refinery.db\"}]}";

  private static final Map<String, String> NEW_RUN =
      Map.of(
          "data/part", "new",
          "indicators/rsi.json", "new",
          "refinery.db", "new",
          "run.json", NEW_MARK);

  @TempDir private Path temporary;

  @Test
  void putsARunIntoAnEmptyFolder() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("out"));
    Path working = finishedRun(folder);

    publish(folder, working);

    assertThat(Folders.content(folder)).isEqualTo(NEW_RUN);
    assertThat(names(folder)).containsExactly("data", "indicators", "refinery.db", "run.json");
  }

  @Test
  void replacesTheEarlierRunAsAWhole() throws IOException {
    Path folder = folderWithEarlierRun("out");
    Path working = finishedRun(folder);

    publish(folder, working);

    assertThat(Folders.content(folder)).isEqualTo(NEW_RUN);
    assertThat(names(folder)).containsExactly("data", "indicators", "refinery.db", "run.json");
  }

  @Test
  void aRunKilledWhileItWroteItsMarkIsNoFinishedOne() throws IOException {
    Path folder = folderWithEarlierRun("out");
    Map<String, String> earlier = Folders.content(folder);
    Path working = folder.resolve(".run-killed");
    Folders.fill(working, "new", FILES);
    Folders.fill(working, "{\"fil", Publication.COMMIT_DRAFT);

    LocalPublication.settle(folder);

    assertThat(Folders.content(folder)).isEqualTo(earlier);
  }

  @Test
  void aDraftBecomesTheMark() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("out"));
    Path working = folder.resolve(".run-new");
    Folders.fill(working, "new", FILES);
    Folders.fill(working, NEW_MARK, Publication.COMMIT_DRAFT);

    Publication.of(folder.toString(), working.toString()).publish();

    assertThat(Folders.content(folder)).isEqualTo(NEW_RUN);
  }

  @Test
  void leavesWhatNoRunWrote() throws IOException {
    Path folder = folderWithEarlierRun("out");
    Folders.fill(folder, "mine", "notes.txt", "other/notes.txt");

    publish(folder, finishedRun(folder));

    assertThat(Folders.content(folder))
        .containsAllEntriesOf(NEW_RUN)
        .containsEntry("notes.txt", "mine")
        .containsEntry("other/notes.txt", "mine")
        .hasSize(NEW_RUN.size() + 2);
  }

  @Test
  void takesAnEarlierMarkThatCannotBeReadForOneThatListsNothing() throws IOException {
    for (String mark :
        List.of("", "{\"files\": [{\"path\"", "[]", "{\"files\": [{\"path\": \"..\"}]}")) {
      Path folder = folderWithEarlierRun("out " + mark.hashCode());
      Folders.fill(folder, mark, "run.json");
      Folders.fill(folder, "mine", "gone/mine");

      publish(folder, finishedRun(folder));

      assertThat(Folders.content(folder)).containsAllEntriesOf(NEW_RUN).containsKey("gone/mine");
    }
  }

  @Test
  void publishesNothingThatIsNotFinished() throws IOException {
    Path folder = folderWithEarlierRun("out");
    Map<String, String> before = Folders.content(folder);
    Path working = Files.createDirectories(folder.resolve(".run-new"));

    assertThat(Publication.of(folder.toString(), working.toString()).resume()).isFalse();
    assertThat(Folders.content(folder)).isEqualTo(before);
  }

  @Test
  void publishesNothingOfARunWhoseFilesAreElsewhere() throws IOException {
    Path folder = folderWithEarlierRun("out");
    Map<String, String> before = Folders.content(folder);
    Path working = folder.resolve(".run-new");
    Folders.fill(working, "new", "data/part", "refinery.db");
    Folders.fill(working, NEW_MARK, Publication.COMMIT_DRAFT);
    Publication publication = Publication.of(folder.toString(), working.toString());

    assertThatThrownBy(publication::publish)
        .hasMessageStartingWith("1 of 3 files of the run are not where it is published from")
        .hasMessageContaining("indicators/rsi.json");
    LocalPublication.settle(folder);
    assertThat(Folders.content(folder)).isEqualTo(before);
  }

  @Test
  void publishesOnlyWhatTheMarkLists() throws IOException {
    Path folder = folderWithEarlierRun("out");
    Path working = finishedRun(folder);
    Folders.fill(working, "of an attempt that died", "data/half", "stray", "other/stray");

    publish(folder, working);

    assertThat(Folders.content(folder)).isEqualTo(NEW_RUN);
  }

  @Test
  void anAttemptAfterTheLastFindsTheRunInPlace() throws IOException {
    Path folder = folderWithEarlierRun("out");
    Path working = finishedRun(folder);
    publish(folder, working);
    Folders.fill(working, "again", "data/part", ".texts/0");

    assertThat(Publication.of(folder.toString(), working.toString()).resume()).isTrue();
    assertThat(Folders.content(folder)).isEqualTo(NEW_RUN);
    assertThat(names(folder)).containsExactly("data", "indicators", "refinery.db", "run.json");
  }

  @Test
  void anAttemptGoesOnThoughAllFilesWereWrittenAgain() throws IOException {
    for (int done = 0; done < RENAMES; done++) {
      Path folder = folderWithEarlierRun("killed after " + done);
      stopAfter(done, folder);
      Path working = folder.resolve(".run-new");
      Folders.fill(working, "new", FILES);

      assertThat(Publication.of(folder.toString(), working.toString()).resume()).isTrue();
      assertThat(Folders.content(folder)).as("killed after %d", done).isEqualTo(NEW_RUN);
      assertThat(names(folder)).containsExactly("data", "indicators", "refinery.db", "run.json");
    }
  }

  @Test
  void twoAttemptsAtOnceDoNoHarm() throws Exception {
    try (JavaProcess other = new JavaProcess(PublishFolder.class, temporary)) {
      for (int round = 0; round < 50; round++) {
        Path folder = folderWithEarlierRun("round " + round);
        Path working = finishedRun(folder);
        other.tell(folder.toString());

        assertThat(Publication.of(folder.toString(), working.toString()).resume()).isTrue();

        assertThat(other.says()).isEqualTo("true");
        assertThat(Folders.content(folder)).isEqualTo(NEW_RUN);
      }
    }
  }

  @Test
  void isFinishedByTheNextRunWhereverItIsKilled() throws IOException {
    assertThat(stopAfter(Integer.MAX_VALUE, folderWithEarlierRun("counted"))).isEqualTo(RENAMES);

    for (int done = 0; done < RENAMES; done++) {
      Path folder = folderWithEarlierRun("killed after " + done);
      assertThat(stopAfter(done, folder)).isEqualTo(done);
      assertThat(OutputFolder.isFree(folder.toString())).isTrue();

      OutputFolder.open(folder.toString(), "next").close();

      assertThat(Folders.content(folder)).as("killed after %d", done).isEqualTo(NEW_RUN);
      assertThat(names(folder)).containsExactly("data", "indicators", "refinery.db", "run.json");
    }
  }

  @Test
  void isFinishedHoweverOftenItIsKilled() throws IOException {
    Path folder = folderWithEarlierRun("out");
    for (int kills = 0; kills < 8; kills++) {
      assertThat(stopAfter(1, folder)).isEqualTo(1);
    }

    OutputFolder.open(folder.toString(), "next").close();

    assertThat(Folders.content(folder)).isEqualTo(NEW_RUN);
  }

  @Test
  void isFinishedWhenItIsKilledAmongItsLeftovers() throws IOException {
    Path folder = folderWithEarlierRun("out");
    publish(folder, finishedRun(folder));
    Folders.fill(folder, "earlier", ".earlier/data/part", ".run-new/.texts/0");

    OutputFolder.open(folder.toString(), "next").close();

    assertThat(Folders.content(folder)).isEqualTo(NEW_RUN);
    assertThat(names(folder)).containsExactly("data", "indicators", "refinery.db", "run.json");
  }

  @Test
  void leavesTheEarlierRunOfOneThatIsKilledBeforeItsMark() throws IOException {
    Path folder = folderWithEarlierRun("out");
    Map<String, String> before = Folders.content(folder);
    Path working = finishedRun(folder);
    Files.delete(working.resolve("run.json"));

    OutputFolder.open(folder.toString(), "next").close();

    assertThat(Folders.content(folder)).isEqualTo(before);
    assertThat(working).doesNotExist();
  }

  @Test
  void deletesLinksAndNotWhatTheyLeadTo() throws IOException {
    Folders.fill(temporary, "kept", "elsewhere/a");
    Path doomed = Files.createDirectories(temporary.resolve("doomed"));
    Files.createSymbolicLink(doomed.resolve("link"), temporary.resolve("elsewhere"));
    Files.createSymbolicLink(doomed.resolve("lost"), temporary.resolve("nowhere"));

    LocalFiles.delete(doomed);

    assertThat(doomed).doesNotExist();
    assertThat(temporary.resolve("elsewhere/a")).exists();
  }

  private Path folderWithEarlierRun(String name) throws IOException {
    Path folder = temporary.resolve(name);
    Folders.fill(folder, "earlier", FILES);
    Folders.fill(folder, "earlier", "data/another part", "gone/a/b");
    Folders.fill(folder, EARLIER_MARK, "run.json");
    return folder;
  }

  /** A working folder with a whole run, and the scratch files of its stages. */
  private static Path finishedRun(Path folder) throws IOException {
    Path working = folder.resolve(".run-new");
    Folders.fill(working, "new", FILES);
    Folders.fill(working, "new", ".texts/0");
    Folders.fill(working, NEW_MARK, "run.json");
    return working;
  }

  private static void publish(Path folder, Path working) throws IOException {
    assertThat(Publication.of(folder.toString(), working.toString()).resume()).isTrue();
  }

  /** Publishes until so many renames are done, and tells how many that were. */
  private static int stopAfter(int most, Path folder) throws IOException {
    Path working = folder.resolve(".run-new");
    if (Files.notExists(working)) {
      finishedRun(folder);
    }
    List<Path> done = new ArrayList<>();
    LocalPublication.Rename counted =
        (from, to) -> {
          if (done.size() == most) {
            throw new KilledException();
          }
          Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
          done.add(to);
        };
    try {
      new LocalPublication(folder, working, counted).resume();
    } catch (KilledException e) {
      assertThat(done).hasSize(most);
    }
    return done.size();
  }

  private static final class KilledException extends IOException {
    private static final long serialVersionUID = 1;
  }

  private static List<String> names(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
