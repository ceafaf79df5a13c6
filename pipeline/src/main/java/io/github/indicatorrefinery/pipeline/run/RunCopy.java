package io.github.indicatorrefinery.pipeline.run;

import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Files of a run that lies on another file system, copied to this machine: each once, when it is
 * first asked for. All that read one run in this process share its copy, which the last of them
 * removes; an end of the process removes it too, unless it is killed. What a killed one leaves is
 * called {@code refinery-<run id>-…} in the system's folder for temporary files.
 *
 * <p>Safe for concurrent use.
 */
final class RunCopy implements AutoCloseable {
  private static final Map<Source, RunCopy> OPEN = new HashMap<>();

  private final Source source;
  private final Path folder;
  private final Thread atTheEnd = new Thread(this::removeAtTheEnd, "remove-run-copy");
  private int readers;

  private RunCopy(Source source, Path folder) {
    this.source = source;
    this.folder = folder;
  }

  private record Source(RunFolder folder, String runId) {}

  /** The copy of one run, still without files; whoever takes it closes it. */
  static RunCopy of(RunFolder folder, String runId) throws IOException {
    synchronized (OPEN) {
      Source source = new Source(folder, runId);
      RunCopy copy = OPEN.get(source);
      if (copy == null) {
        // The id is text of unknown origin.
        String name = "refinery-" + runId.replaceAll("[^0-9A-Za-z-]", "_") + "-";
        copy = new RunCopy(source, Files.createTempDirectory(name));
        Runtime.getRuntime().addShutdownHook(copy.atTheEnd);
        OPEN.put(source, copy);
      }
      copy.readers++;
      return copy;
    }
  }

  /** What fails where the run is no longer the one that is copied. */
  @FunctionalInterface
  interface Check {
    void run() throws IOException;
  }

  /**
   * Where the file is on this machine.
   *
   * @param check is made after the file was copied, before it counts
   */
  synchronized Path take(String path, Check check) throws IOException {
    Path file = folder.resolve(path);
    if (Files.exists(file)) {
      return file;
    }
    Path attempt = Files.createTempFile(folder, "attempt", null);
    try {
      try (InputStream remote = source.folder().read(path)) {
        Files.copy(remote, attempt, StandardCopyOption.REPLACE_EXISTING);
      }
      check.run();
      Files.createDirectories(file.getParent());
      return Files.move(attempt, file);
    } finally {
      Files.deleteIfExists(attempt);
    }
  }

  /** Where the files below a folder of the run are, as far as they were taken. */
  Path folder(String path) {
    return folder.resolve(path);
  }

  @Override
  public void close() throws IOException {
    synchronized (OPEN) {
      readers--;
      if (readers == 0) {
        OPEN.remove(source);
        remove();
        forgetTheEnd();
      }
    }
  }

  private void remove() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void removeAtTheEnd() {
    try {
      remove();
    } catch (IOException | UncheckedIOException e) {
      // The process ends; what is left lies where temporary files are cleared away.
    }
  }

  private void forgetTheEnd() {
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException e) {
      // The process is ending: the hook is at work.
    }
  }
}
