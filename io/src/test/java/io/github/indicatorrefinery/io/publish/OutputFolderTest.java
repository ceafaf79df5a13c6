package io.github.indicatorrefinery.io.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
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
    try (OutputFolder held = OutputFolder.open(folder, "7")) {
      assertThat(held.working()).isEqualTo(folder.resolve(".run-7")).isEmptyDirectory();
      Folders.fill(held.working(), "unfinished", "data/part");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesASecondRunUntilTheFirstEnds() throws IOException {
    try (OutputFolder held = OutputFolder.open(temporary, "1")) {
      Folders.fill(held.working(), "mine", "data/part");
      assertThatThrownBy(() -> OutputFolder.open(temporary, "2"))
          .isInstanceOf(OutputFolder.BusyException.class)
          .hasMessage("another run is writing to %s", temporary);
      assertThat(held.working().resolve("data/part")).exists();
    }
    OutputFolder.open(temporary, "3").close();
  }

  @Test
  void takesAFolderBehindALinkAndKnowsThatItIsTheSame() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), temporary.resolve("out"));
    Files.createDirectories(temporary.resolve("out"));
    try (OutputFolder held = OutputFolder.open(link, "1")) {
      assertThat(held.working()).exists();
      assertThatThrownBy(() -> OutputFolder.open(temporary.resolve("out"), "2"))
          .isInstanceOf(OutputFolder.BusyException.class);
    }
  }

  @Test
  void refusesARunOfAnotherProcessEvenAfterOneOfItsOwn() throws Exception {
    try (OutputFolder held = OutputFolder.open(temporary, "1")) {
      assertThat(held.working()).exists();
      assertThatThrownBy(() -> OutputFolder.open(temporary, "2"))
          .isInstanceOf(OutputFolder.BusyException.class);
      try (OtherProcess other = new OtherProcess(temporary)) {
        assertThat(other.says()).isEqualTo("busy");
      }
      assertThat(held.working()).exists();
    }
  }

  @Test
  void takesTheFolderOfAKilledProcess() throws Exception {
    try (OtherProcess other = new OtherProcess(temporary)) {
      assertThat(other.says()).isEqualTo("held");
      assertThatThrownBy(() -> OutputFolder.open(temporary, "1"))
          .isInstanceOf(OutputFolder.BusyException.class);
    }
    assertThat(Folders.content(temporary)).isEqualTo(Map.of(".run-other/data/part", "unfinished"));

    try (OutputFolder held = OutputFolder.open(temporary, "1")) {
      assertThat(held.working()).exists();
      assertThat(OutputFolder.working(temporary, "other")).doesNotExist();
    }
  }

  @Test
  void leavesAFolderThatIsHandedOverToItsJob() throws IOException {
    OutputFolder held = OutputFolder.open(temporary, "1");
    Folders.fill(held.working(), "half", "data/part");

    held.handOver();

    assertThat(held.isOpen()).isFalse();
    assertThatThrownBy(() -> OutputFolder.open(temporary, "2"))
        .isInstanceOf(OutputFolder.BusyException.class)
        .hasMessageContaining("if it is no longer running, delete %s", held.working());
    assertThat(held.working().resolve("data/part")).hasContent("half");

    Publication.delete(held.working());
    OutputFolder.open(temporary, "3").close();
  }

  @Test
  void aJobThatWasHandedTheFolderPublishes() throws IOException {
    OutputFolder held = OutputFolder.open(temporary, "1");
    held.handOver();
    Folders.fill(held.working(), "{\"files\": [{\"path\": \"a\"}]}", "run.json");
    Folders.fill(held.working(), "new", "a");

    Publication.publish(temporary, held.working());

    assertThat(Folders.content(temporary)).containsOnlyKeys("a", "run.json");
    OutputFolder.open(temporary, "2").close();
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
    assertThat(OutputFolder.isFree(folder)).isTrue();
    Files.createDirectories(folder);
    if (!files.isEmpty()) {
      Folders.fill(folder, "", files.split(" "));
    }

    assertThat(OutputFolder.isFree(folder)).isEqualTo(free);
  }

  /** Another Java process that takes a folder and holds it until it is killed. */
  private static final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    OtherProcess(Path folder) throws IOException {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  HoldFolder.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      output = process.inputReader(UTF_8);
    }

    String says() throws IOException {
      return output.readLine();
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }
}
