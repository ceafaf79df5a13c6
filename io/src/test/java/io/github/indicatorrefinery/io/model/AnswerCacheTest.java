package io.github.indicatorrefinery.io.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerCacheTest {
  private static final String KEY = "ab".repeat(32);

  @TempDir private Path folder;

  @Test
  void findsWhatItKeptAlsoInAnotherProcess() {
    new AnswerCache(folder.resolve("new")).keep(KEY, "{\"score\": 5} 🚀");

    assertThat(new AnswerCache(folder.resolve("new")).find(KEY)).contains("{\"score\": 5} 🚀");
  }

  @Test
  void hasNothingElse() {
    AnswerCache cache = new AnswerCache(folder);
    cache.keep(KEY, "kept");

    assertThat(cache.find("cd".repeat(32))).isEmpty();
  }

  @Test
  void theLaterReplyReplacesTheEarlierAndNoDraftIsLeft() throws IOException {
    AnswerCache cache = new AnswerCache(folder);
    cache.keep(KEY, "first");
    cache.keep(KEY, "second");

    assertThat(cache.find(KEY)).contains("second");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .containsExactly(folder.resolve("ab").resolve(KEY + ".txt"));
    }
  }

  @Test
  void whatIsNoTextIsPassedOver() throws IOException {
    AnswerCache cache = new AnswerCache(folder);
    cache.keep(KEY, "kept");
    Files.write(folder.resolve("ab").resolve(KEY + ".txt"), new byte[] {(byte) 0xff, 0, 1});

    assertThat(cache.find(KEY)).isEmpty();
  }

  @Test
  void aKeyIsNoPath() {
    assertThatThrownBy(() -> new AnswerCache(folder).find("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
