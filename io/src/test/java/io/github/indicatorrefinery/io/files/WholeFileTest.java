package io.github.indicatorrefinery.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path temporary;

  @Test
  void isTheOldOneUntilItIsTheNewOne() throws IOException {
    Path file = temporary.resolve("file");
    Path attempt = temporary.resolve(".file.part");
    WholeFile.put(file, attempt, out -> out.write("old \u20bf"));

    assertThatThrownBy(
            () ->
                WholeFile.put(
                    file,
                    attempt,
                    out -> {
                      out.write("half");
                      throw new IOException("no more");
                    }))
        .hasMessage("no more");
    assertThat(Files.readString(file)).isEqualTo("old \u20bf");
    assertThat(attempt).doesNotExist();

    WholeFile.put(file, attempt, out -> out.write("new"));
    assertThat(Files.readString(file)).isEqualTo("new");
    assertThat(attempt).doesNotExist();
  }

  @Test
  void isWrittenByAThreadThatIsInterrupted() throws IOException {
    Path file = temporary.resolve("file");
    Thread.currentThread().interrupt();
    try {
      WholeFile.put(file, temporary.resolve("part"), out -> out.write("all"));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(Files.readString(file)).isEqualTo("all");
  }
}
