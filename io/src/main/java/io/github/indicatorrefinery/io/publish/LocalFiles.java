package io.github.indicatorrefinery.io.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Folders of this machine. */
final class LocalFiles {
  private LocalFiles() {}

  static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  /** Removes a file or a folder with all it holds; nothing happens where there is none. */
  static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            return goOnIfGone(failure);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            if (failure != null) {
              return goOnIfGone(failure);
            }
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }

          /** Another process that clears the same folder may be faster. */
          private FileVisitResult goOnIfGone(IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }

  /** Removes the files below the visible entries of a folder that are not among {@code paths}. */
  static void keepOnly(Set<String> paths, Path folder) throws IOException {
    for (Path entry : entries(folder)) {
      String name = entry.getFileName().toString();
      if (name.startsWith(".") || name.equals(Publication.COMMIT_MARK)) {
        continue;
      }
      try (Stream<Path> below = Files.walk(entry)) {
        for (Path file : below.filter(Files::isRegularFile).toList()) {
          if (!paths.contains(folder.relativize(file).toString())) {
            Files.delete(file);
          }
        }
      }
    }
  }
}
