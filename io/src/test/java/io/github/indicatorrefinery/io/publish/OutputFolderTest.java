package io.github.indicatorrefinery.io.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputFolderTest {
  @TempDir private Path temporary;

  @Test
  void makesTheFolderAndTheWorkingFolderAndCleansUp() throws IOException {
    Path folder = temporary.resolve("new/out");
    try (OutputFolder held = OutputFolder.open(folder.toString(), "7")) {
      assertThat(working(held)).isEqualTo(folder.resolve(".run-7")).isEmptyDirectory();
      Folders.fill(working(held), "unfinished", "data/part");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesASecondRunUntilTheFirstEnds() throws IOException {
    try (OutputFolder held = OutputFolder.open(temporary.toString(), "1")) {
      Folders.fill(working(held), "mine", "data/part");
      assertThatThrownBy(() -> OutputFolder.open(temporary.toString(), "2"))
          .isInstanceOf(OutputFolder.BusyException.class)
          .hasMessage("another run is writing to %s", temporary);
      assertThat(working(held).resolve("data/part")).exists();
    }
    OutputFolder.open(temporary.toString(), "3").close();
  }

  @Test
  void takesAFolderBehindALinkAndKnowsThatItIsTheSame() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), temporary.resolve("out"));
    Files.createDirectories(temporary.resolve("out"));
    try (OutputFolder held = OutputFolder.open(link.toString(), "1")) {
      assertThat(working(held)).exists();
      assertThatThrownBy(() -> OutputFolder.open(temporary.resolve("out").toString(), "2"))
          .isInstanceOf(OutputFolder.BusyException.class);
    }
  }

  @Test
  void refusesARunOfAnotherProcessEvenAfterOneOfItsOwn() throws Exception {
    try (OutputFolder held = OutputFolder.open(temporary.toString(), "1")) {
      assertThat(working(held)).exists();
      assertThatThrownBy(() -> OutputFolder.open(temporary.toString(), "2"))
          .isInstanceOf(OutputFolder.BusyException.class);
      try (JavaProcess other = new JavaProcess(HoldFolder.class, temporary)) {
        assertThat(other.says()).isEqualTo("busy");
      }
      assertThat(working(held)).exists();
    }
  }

  @Test
  void takesTheFolderOfAKilledProcess() throws Exception {
    try (JavaProcess other = new JavaProcess(HoldFolder.class, temporary)) {
      assertThat(other.says()).isEqualTo("held");
      assertThatThrownBy(() -> OutputFolder.open(temporary.toString(), "1"))
          .isInstanceOf(OutputFolder.BusyException.class);
    }
    assertThat(Folders.content(temporary)).isEqualTo(Map.of(".run-other/data/part", "unfinished"));

    try (OutputFolder held = OutputFolder.open(temporary.toString(), "1")) {
      assertThat(working(held)).exists();
      assertThat(temporary.resolve(".run-other")).doesNotExist();
    }
  }

  @Test
  void leavesAFolderThatIsHandedOverToItsJob() throws IOException {
    OutputFolder held = OutputFolder.open(temporary.toString(), "1");
    Folders.fill(working(held), "half", "data/part");

    held.handOver();

    assertThat(held.isOpen()).isFalse();
    assertThatThrownBy(() -> OutputFolder.open(temporary.toString(), "2"))
        .isInstanceOf(OutputFolder.BusyException.class)
        .hasMessageContaining("if it is no longer running, delete %s", held.working() + "/.claim");
    assertThat(working(held).resolve("data/part")).hasContent("half");

    Files.delete(working(held).resolve(".claim"));
    OutputFolder.open(temporary.toString(), "3").close();
  }

  @Test
  void aJobMayEndBeforeTheFolderIsHandedOver() throws IOException {
    OutputFolder held = OutputFolder.open(temporary.toString(), "1");
    Folders.fill(working(held), "{\"run_id\": \"1\", \"files\": []}", "run.json");
    assertThat(Publication.of(temporary.toString(), held.working()).resume()).isTrue();

    held.handOver();

    assertThat(Folders.content(temporary)).containsOnlyKeys("run.json");
    OutputFolder.open(temporary.toString(), "2").close();
  }

  @Test
  void aJobThatWasHandedTheFolderPublishes() throws IOException {
    OutputFolder held = OutputFolder.open(temporary.toString(), "1");
    held.handOver();
    Folders.fill(working(held), "{\"files\": [{\"path\": \"a\"}]}", "run.json");
    Folders.fill(working(held), "new", "a");

    assertThat(Publication.of(temporary.toString(), held.working()).resume()).isTrue();

    assertThat(Folders.content(temporary)).containsOnlyKeys("a", "run.json");
    OutputFolder.open(temporary.toString(), "2").close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "run.json, true",
    "run.json notes.txt, true",
    ".lock, true",
    ".lock .run-1/data/part .run-2/x, true",
    ".earlier/run.json data/part, true",
    "notes.txt, false",
    ".run-1/x notes.txt, false",
    ".hidden, false",
    "data/run.json, false"
  })
  void isFreeOfWhatNoRunWrote(String files, boolean free) throws IOException {
    Path folder = temporary.resolve("out");
    assertThat(OutputFolder.isFree(folder.toString())).isTrue();
    Files.createDirectories(folder);
    if (!files.isEmpty()) {
      Folders.fill(folder, "", files.split(" "));
    }

    assertThat(OutputFolder.isFree(folder.toString())).isEqualTo(free);
  }

  @Test
  void manyThatComeAndGoNeverHoldItAtOnce() throws Exception {
    try (JavaProcess one = new JavaProcess(TakeTurns.class, temporary);
        JavaProcess two = new JavaProcess(TakeTurns.class, temporary)) {
      assertThat(one.says()).isEqualTo("0");
      assertThat(two.says()).isEqualTo("0");
    }
    assertThat(temporary).isEmptyDirectory();
  }

  private static Path working(OutputFolder held) {
    return Path.of(held.working());
  }
}
