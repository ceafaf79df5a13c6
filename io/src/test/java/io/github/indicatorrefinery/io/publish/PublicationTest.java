package io.github.indicatorrefinery.io.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
  private static final String[] FILES = {"data/part", "indicators/rsi.json", "refinery.db"};
  private static final String EARLIER_MARK =
      "{\"files\": [{\"path\": \"data/part\"}, {\"path\": \"gone/a/b\"}]}";
  private static final String NEW_MARK =
      "{\"inputs\": [{\"path\": \"gone\"}], \"files\": [{\"path\": \"data/part\", \"bytes\": 3},"
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

    Publication.publish(folder, working);

    assertThat(Folders.content(folder)).isEqualTo(NEW_RUN);
    assertThat(names(folder)).containsExactly("data", "indicators", "refinery.db", "run.json");
  }

  @Test
  void replacesTheEarlierRunAsAWhole() throws IOException {
    Path folder = folderWithEarlierRun("out");
    Path working = finishedRun(folder);

    Publication.publish(folder, working);

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

    Publication.settle(folder);

    assertThat(Folders.content(folder)).isEqualTo(earlier);
  }

  @Test
  void aDraftBecomesTheMark() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("out"));
    Path working = folder.resolve(".run-new");
    Folders.fill(working, "new", FILES);
    Folders.fill(working, NEW_MARK, Publication.COMMIT_DRAFT);

    Publication.finish(working);
    Publication.publish(folder, working);

    assertThat(Folders.content(folder)).isEqualTo(NEW_RUN);
  }

  @Test
  void leavesWhatNoRunWrote() throws IOException {
    Path folder = folderWithEarlierRun("out");
    Folders.fill(folder, "mine", "notes.txt", "other/notes.txt");

    Publication.publish(folder, finishedRun(folder));

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

      Publication.publish(folder, finishedRun(folder));

      assertThat(Folders.content(folder)).containsAllEntriesOf(NEW_RUN).containsKey("gone/mine");
    }
  }

  @Test
  void publishesNothingThatIsNotFinished() throws IOException {
    Path folder = folderWithEarlierRun("out");
    Map<String, String> before = Folders.content(folder);
    Path working = OutputFolder.working(folder, "new");
    Files.createDirectories(working);

    assertThatThrownBy(() -> Publication.publish(folder, working))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(Folders.content(folder)).isEqualTo(before);
  }

  @Test
  void isFinishedByTheNextRunWhereverItIsKilled() throws IOException {
    int renames = stopAfter(Integer.MAX_VALUE, folderWithEarlierRun("counted"));
    // run.json, data, indicators, refinery.db and gone aside; three of them and run.json in place.
    assertThat(renames).isEqualTo(9);

    for (int done = 0; done < renames; done++) {
      Path folder = folderWithEarlierRun("killed after " + done);
      assertThat(stopAfter(done, folder)).isEqualTo(done);
      assertThat(OutputFolder.isFree(folder)).isTrue();

      OutputFolder.open(folder, "next").close();

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

    OutputFolder.open(folder, "next").close();

    assertThat(Folders.content(folder)).isEqualTo(NEW_RUN);
  }

  @Test
  void isFinishedWhenItIsKilledAmongItsLeftovers() throws IOException {
    Path folder = folderWithEarlierRun("out");
    Publication.publish(folder, finishedRun(folder));
    Folders.fill(folder, "earlier", ".earlier/data/part", ".run-new/.texts/0");

    OutputFolder.open(folder, "next").close();

    assertThat(Folders.content(folder)).isEqualTo(NEW_RUN);
    assertThat(names(folder)).containsExactly("data", "indicators", "refinery.db", "run.json");
  }

  @Test
  void leavesTheEarlierRunOfOneThatIsKilledBeforeItsMark() throws IOException {
    Path folder = folderWithEarlierRun("out");
    Map<String, String> before = Folders.content(folder);
    Path working = finishedRun(folder);
    Files.delete(working.resolve("run.json"));

    OutputFolder.open(folder, "next").close();

    assertThat(Folders.content(folder)).isEqualTo(before);
    assertThat(working).doesNotExist();
  }

  @Test
  void deletesLinksAndNotWhatTheyLeadTo() throws IOException {
    Folders.fill(temporary, "kept", "elsewhere/a");
    Path doomed = Files.createDirectories(temporary.resolve("doomed"));
    Files.createSymbolicLink(doomed.resolve("link"), temporary.resolve("elsewhere"));
    Files.createSymbolicLink(doomed.resolve("lost"), temporary.resolve("nowhere"));

    Publication.delete(doomed);

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
    Path working = OutputFolder.working(folder, "new");
    Folders.fill(working, "new", FILES);
    Folders.fill(working, "new", ".texts/0");
    Folders.fill(working, NEW_MARK, "run.json");
    return working;
  }

  /** Publishes until so many renames are done, and tells how many that were. */
  private static int stopAfter(int most, Path folder) throws IOException {
    Path working = OutputFolder.working(folder, "new");
    if (Files.notExists(working)) {
      finishedRun(folder);
    }
    List<Path> done = new ArrayList<>();
    Publication.Rename counted =
        (from, to) -> {
          if (done.size() == most) {
            throw new KilledException();
          }
          Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
          done.add(to);
        };
    try {
      Publication.publish(folder, working, counted);
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
