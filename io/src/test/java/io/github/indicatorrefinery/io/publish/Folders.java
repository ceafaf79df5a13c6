package io.github.indicatorrefinery.io.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes folders of small files, and tells what is in one. */
final class Folders {
  private Folders() {}

  /** Writes {@code content} to files named by their paths below {@code folder}. */
  static void fill(Path folder, String content, String... paths) throws IOException {
    for (String path : paths) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    }
  }

  /** The content of every file by its path; the lock of a held folder left out. */
  static Map<String, String> content(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith(".lock")) {
          content.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return content;
  }
}
