package io.github.indicatorrefinery.io.publish;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The right to write one output folder, held while a run lasts.
 *
 * <p>A run writes below {@link #working()}; {@link Publication} puts the result in place. A run
 * that was killed leaves its working folder behind: the next one finds it here and either finishes
 * its publication or removes it. Two runs never hold one folder: the lock is the operating system's
 * and ends with the process, however it ends.
 */
public final class OutputFolder implements AutoCloseable {
  static final String WORKING_PREFIX = ".run-";
  private static final String LOCK = ".lock";

  /** In a working folder: a job that runs on without the process that began it writes here. */
  static final String HANDED_OVER = ".handed-over";

  /**
   * Held by this process. Its own second try must not get as far as the lock file: on Linux a
   * process loses the lock when it closes any channel to that file.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final Path real;
  private final Path working;
  private final FileChannel channel;

  private OutputFolder(Path folder, Path real, Path working, FileChannel channel) {
    this.folder = folder;
    this.real = real;
    this.working = working;
    this.channel = channel;
  }

  /** Another run holds the folder. */
  public static final class BusyException extends IOException {
    private static final long serialVersionUID = 1;

    BusyException(Path folder) {
      super("another run is writing to " + folder);
    }

    BusyException(Path folder, Path working) {
      super(
          "a job that was handed over is writing to %s; if it is no longer running, delete %s"
              .formatted(folder, working));
    }
  }

  /**
   * Takes {@code folder} for the run {@code runId}, making it where it is missing, and settles what
   * a killed run left.
   *
   * @throws BusyException when another run holds it
   * @throws IOException when the folder cannot be written
   */
  public static OutputFolder open(Path folder, String runId) throws IOException {
    Path real = Files.createDirectories(folder).toRealPath();
    if (!HELD_HERE.add(real)) {
      throw new BusyException(folder);
    }
    FileChannel channel = null;
    try {
      channel = lock(folder);
      refuseHandedOver(folder);
      Publication.settle(folder);
      Path working = working(folder, runId);
      Files.createDirectories(working);
      return new OutputFolder(folder, real, working, channel);
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      HELD_HERE.remove(real);
      throw e;
    }
  }

  /**
   * Whether {@code folder} may be taken: it is not there, holds a run, or holds nothing but what a
   * killed run left.
   *
   * @throws IOException when it cannot be listed
   */
  public static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder) || Files.exists(folder.resolve(Publication.COMMIT_MARK))) {
      return true;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> names = entries.map(entry -> entry.getFileName().toString()).toList();
      return names.contains(Publication.ASIDE)
          || names.stream().allMatch(name -> name.equals(LOCK) || name.startsWith(WORKING_PREFIX));
    }
  }

  /** Where the run {@code runId} into {@code folder} writes. */
  public static Path working(Path folder, String runId) {
    return folder.resolve(WORKING_PREFIX + runId);
  }

  /** Where this run writes. */
  public Path working() {
    return working;
  }

  /** Whether it is held still. */
  public boolean isOpen() {
    return channel.isOpen();
  }

  /** Removes what was not published and lets the folder go; nothing happens after a hand-over. */
  @Override
  public void close() throws IOException {
    if (!channel.isOpen()) {
      return;
    }
    try (channel) {
      Publication.discard(working);
      Files.deleteIfExists(folder.resolve(LOCK));
    } finally {
      HELD_HERE.remove(real);
    }
  }

  /**
   * Lets the folder go and leaves the working folder to the job, which goes on in other processes
   * and publishes by itself. Until then, or until the working folder is deleted by hand, no other
   * run gets the folder.
   */
  public void handOver() throws IOException {
    try (channel) {
      Files.createFile(working.resolve(HANDED_OVER));
      Files.deleteIfExists(folder.resolve(LOCK));
    } finally {
      HELD_HERE.remove(real);
    }
  }

  /** A finished one may be dead all the same: its publication is taken up by whoever comes. */
  private static void refuseHandedOver(Path folder) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, WORKING_PREFIX + "*")) {
      for (Path working : left) {
        if (Files.exists(working.resolve(HANDED_OVER))
            && Files.notExists(working.resolve(Publication.COMMIT_MARK))) {
          throw new BusyException(folder, working);
        }
      }
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process, through another class loader; the same answer as for another
      // one.
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw new BusyException(folder);
    }
    return channel;
  }
}
