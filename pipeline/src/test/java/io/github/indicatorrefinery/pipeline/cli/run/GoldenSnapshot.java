package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that a run must give for its input.
 *
 * @param texts every output by file name, as {@link GoldenTexts} has them
 * @param vectors what is not the same to the last bit everywhere
 */
record GoldenSnapshot(Map<String, String> texts, GoldenVectors vectors) {
  private static final String VECTORS = "vectors.tsv";

  /** What {@code run} gave for the inputs below {@code input}. */
  static GoldenSnapshot of(RunUnderTest run, String input) throws IOException, SQLException {
    return new GoldenSnapshot(GoldenTexts.of(run, input), GoldenVectors.inDatabase(run));
  }

  /** What was written to {@code folder}. */
  static GoldenSnapshot read(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          texts.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    texts.remove(VECTORS);
    return new GoldenSnapshot(texts, GoldenVectors.read(folder.resolve(VECTORS)));
  }

  /** Replaces what is below {@code folder} by this. */
  void write(Path folder) throws IOException {
    for (String old : read(folder).texts.keySet()) {
      Files.delete(folder.resolve(old));
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
    Files.writeString(folder.resolve(VECTORS), vectors.written());
  }

  /** Fails unless this is {@code wanted}; the message names the output that differs. */
  void assertIs(GoldenSnapshot wanted) {
    assertThat(texts.keySet()).isEqualTo(wanted.texts.keySet());
    wanted.texts.forEach((file, text) -> assertThat(texts.get(file)).as(file).isEqualTo(text));
    vectors.assertPointAs(wanted.vectors);
  }
}
