package io.github.indicatorrefinery.pipeline.ask;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A log of lines, as it is read back. */
final class LogLines {
  private LogLines() {}

  /**
   * Opens it. What is not UTF-8 is read with replacements: one such line fails or not by what it
   * says, and takes none of the others with it.
   *
   * @throws java.nio.file.NoSuchFileException where there is no log
   */
  static BufferedReader open(Path log) throws IOException {
    return new BufferedReader(
        new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8));
  }
}
