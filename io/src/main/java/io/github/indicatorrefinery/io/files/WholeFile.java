package io.github.indicatorrefinery.io.files;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Puts a file in place whole: it is on the disk before it has its name. Without channels, which the
 * interruption of a thread would close.
 */
public final class WholeFile {
  private WholeFile() {}

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {
    void write(Writer out) throws IOException;
  }

  /**
   * Writes a file, in UTF-8, in place of the one that is there; where that fails, the latter stays.
   *
   * @param attempt where it is written first, on the same file system; nothing stays there
   */
  public static void put(Path file, Path attempt, Content content) throws IOException {
    try {
      write(attempt, content);
      Files.move(
          attempt, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(attempt);
    }
  }

  private static void write(Path file, Content content) throws IOException {
    try (FileOutputStream bytes = new FileOutputStream(file.toFile());
        Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      content.write(out);
      out.flush();
      bytes.getFD().sync();
    }
  }
}
