package io.github.indicatorrefinery.io.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.files.MemoryFileSystem;
import io.github.indicatorrefinery.io.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderTest {
  @TempDir private Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {".run-1", "with space", "100%25", "a(b)[c]{d}", "Größe", "#?&"})
  void writesBelowAFolderOfAnyName(String name) throws IOException {
    Path location = temporary.resolve(name);
    RunFolder folder = new RunFolder(location.toString());

    WrittenFile written = folder.write("data/é %.txt", out -> out.write("ü1".getBytes(UTF_8)));

    assertThat(written).isEqualTo(new WrittenFile("data/é %.txt", 3, Sha256.of("ü1")));
    assertThat(location.resolve("data/é %.txt")).hasContent("ü1");
    assertThat(folder.localPath("data/é %.txt")).contains(location.resolve("data/é %.txt"));
    try (InputStream in = folder.read("data/é %.txt")) {
      assertThat(in).hasContent("ü1");
    }
  }

  @Test
  void theDigestIsThatOfTheWholeFileHoweverItWasWritten() throws IOException {
    byte[] content = new byte[200_000];
    Arrays.fill(content, (byte) 7);

    WrittenFile written =
        new RunFolder(temporary.toString())
            .write(
                "file",
                out -> {
                  out.write(content, 0, 99_999);
                  out.write(content[99_999]);
                  out.write(content, 100_000, 100_000);
                  out.close();
                });

    assertThat(written.sha256()).isEqualTo(Sha256.of(content));
    assertThat(Sha256.of(temporary.resolve("file"))).isEqualTo(written.sha256());
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "a(b)[c]{d}"})
  void listsAllFilesOfAnyDepth(String name) throws IOException {
    RunFolder folder = new RunFolder(temporary.resolve(name).toString());
    folder.write("data/é %.txt", out -> {});
    folder.write("run.json", out -> {});
    Files.createFile(temporary.resolve(name).resolve(".hidden"));

    assertThat(folder.list()).containsExactly(".hidden", "data/é %.txt", "run.json");
  }

  @Test
  void listsAllFilesOfAnotherFileSystem() throws IOException {
    MemoryFileSystem.put("mem://listed/out/data/a.txt", new byte[1]);
    MemoryFileSystem.put("mem://listed/out/run.json", new byte[1]);
    MemoryFileSystem.put("mem://listed/other/run.json", new byte[1]);

    assertThat(new RunFolder("mem://listed/out").list()).containsExactly("data/a.txt", "run.json");
  }

  @Test
  void replacesWhatIsThere() throws IOException {
    RunFolder folder = new RunFolder(temporary.toString());
    folder.write("file", out -> out.write(new byte[9]));

    assertThat(folder.write("file", out -> out.write(7)).bytes()).isEqualTo(1);
    assertThat(Files.readAllBytes(temporary.resolve("file"))).containsExactly(7);
  }

  @Test
  void aFailedAttemptLeavesTheFileAsItWas() throws IOException {
    RunFolder folder = new RunFolder(temporary.toString());
    folder.write("file", out -> out.write(7));

    assertThatThrownBy(
            () ->
                folder.write(
                    "file",
                    out -> {
                      out.write(new byte[1 << 20]);
                      throw new IOException("the worker dies");
                    }))
        .hasMessage("the worker dies");

    assertThat(Files.readAllBytes(temporary.resolve("file"))).containsExactly(7);
    assertThat(temporary.resolve(".attempts")).isEmptyDirectory();
  }

  @Test
  void twoAttemptsAtOnceDoNotMix() throws IOException {
    RunFolder folder = new RunFolder(temporary.toString());

    folder.write(
        "file",
        slow -> {
          slow.write(new byte[1 << 17]);
          folder.write("file", fast -> fast.write(7));
          assertThat(Files.readAllBytes(temporary.resolve("file"))).containsExactly(7);
          slow.write(new byte[1 << 17]);
        });

    assertThat(Files.readAllBytes(temporary.resolve("file"))).isEqualTo(new byte[1 << 18]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/etc/passwd", "../x", "a/../../x", "a//b", "a/", "a\\b", "."})
  void refusesPathsThatLeadElsewhere(String path) {
    RunFolder folder = new RunFolder(temporary.toString());
    assertThatThrownBy(() -> folder.write(path, out -> {}))
        .hasMessage("\"%s\" is no path below a folder", path);
  }
}
