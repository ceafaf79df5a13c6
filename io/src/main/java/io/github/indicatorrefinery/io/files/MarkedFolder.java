package io.github.indicatorrefinery.io.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder of this machine that whoever writes it knows again by a file in it. */
public final class MarkedFolder {
  private MarkedFolder() {}

  /**
   * Whether it may be written into: it is new, empty, or of an earlier call.
   *
   * @param mark the file that tells an earlier call
   * @param leftover whether a file of this name may be all that a call left that was killed at once
   */
  public static boolean isFree(Path folder, Path mark, Predicate<String> leftover)
      throws IOException {
    if (!Files.exists(folder) || Files.isRegularFile(mark)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(file -> leftover.test(file.getFileName().toString()));
    }
  }
}
