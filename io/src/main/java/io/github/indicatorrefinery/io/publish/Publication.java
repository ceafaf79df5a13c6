package io.github.indicatorrefinery.io.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Puts a finished run in the place of the earlier one.
 *
 * <p>A working folder that holds {@value #COMMIT_MARK} is finished. Its entries are renamed into
 * the output folder, a whole folder by one rename, what the earlier mark lists is moved aside, what
 * no run wrote stays, and the mark is moved last: an output folder with a mark holds one whole run.
 * Between the first and the last rename (about nine) it holds none; a process killed in there
 * leaves a finished working folder, and {@link #settle} takes up the renames where they stopped.
 */
public final class Publication {
  /** The file that makes a run; it lists all others. */
  public static final String COMMIT_MARK = "run.json";

  /** The name under which the mark is written; {@link #finish} gives it its own. */
  public static final String COMMIT_DRAFT = ".run.json";

  static final String ASIDE = ".earlier";

  private Publication() {}

  /** A rename of a file or a whole folder; a test stops in the midst of several. */
  @FunctionalInterface
  interface Rename {
    void move(Path from, Path to) throws IOException;
  }

  /**
   * Makes the run in {@code working} a finished one: its draft becomes the mark, by one rename. A
   * process that is killed while it writes the draft leaves no half of a mark, which the next run
   * would take for a whole one.
   */
  public static void finish(Path working) throws IOException {
    Files.move(
        working.resolve(COMMIT_DRAFT),
        working.resolve(COMMIT_MARK),
        StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Publishes the run in {@code working}, which must hold the commit mark.
   *
   * @throws NoSuchFileException when it does not
   */
  public static synchronized void publish(Path folder, Path working) throws IOException {
    publish(folder, working, (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
  }

  static synchronized void publish(Path folder, Path working, Rename rename) throws IOException {
    Path mark = working.resolve(COMMIT_MARK);
    if (!Files.exists(mark)) {
      throw new NoSuchFileException(mark.toString());
    }
    Path aside = Files.createDirectories(folder.resolve(ASIDE));
    Path present = folder.resolve(COMMIT_MARK);
    Path earlier = Files.exists(present) ? present : aside.resolve(COMMIT_MARK);
    Set<String> stale = new TreeSet<>(CommitMark.entries(earlier));
    stale.removeAll(CommitMark.entries(mark));
    // From here on nothing but renames: a process that is killed among them leaves no whole run for
    // others to read.
    moveAside(present, aside, rename);
    for (String entry : stale) {
      moveAside(folder.resolve(entry), aside, rename);
    }
    for (Path entry : entries(working)) {
      Path target = folder.resolve(entry.getFileName().toString());
      if (!entry.equals(mark) && !isScratch(entry)) {
        moveAside(target, aside, rename);
        rename.move(entry, target);
      }
    }
    rename.move(mark, folder.resolve(COMMIT_MARK));
    delete(working);
    delete(aside);
  }

  /**
   * Finishes the publication of a run that was killed in the midst of it, and removes what other
   * killed runs left.
   */
  static void settle(Path folder) throws IOException {
    for (Path entry : entries(folder)) {
      if (!entry.getFileName().toString().startsWith(OutputFolder.WORKING_PREFIX)) {
        continue;
      }
      if (Files.exists(entry.resolve(COMMIT_MARK))) {
        publish(folder, entry);
      } else {
        delete(entry);
      }
    }
    delete(folder.resolve(ASIDE));
  }

  /**
   * Removes what a run wrote and did not publish. It waits for a publication that is under way, as
   * one that begins later finds no mark.
   */
  static synchronized void discard(Path working) throws IOException {
    delete(working);
  }

  /** Removes a file or a folder with all it holds; nothing happens where there is none. */
  static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * What the stages of a run hand each other below its working folder; it goes with that folder.
   */
  private static boolean isScratch(Path entry) {
    return entry.getFileName().toString().startsWith(".");
  }

  private static void moveAside(Path present, Path aside, Rename rename) throws IOException {
    if (Files.exists(present)) {
      Path place = aside.resolve(present.getFileName().toString());
      delete(place);
      rename.move(present, place);
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
