package io.github.indicatorrefinery.io.publish;

import io.github.indicatorrefinery.io.files.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The right to write one output folder, held while a run lasts, on any file system that Beam knows.
 *
 * <p>A run writes below {@link #working()}; {@link Publication} puts the result in place. A run
 * that was killed leaves its working folder behind: the next one finds it here and either finishes
 * its publication or removes it. Two runs never hold one folder.
 *
 * <p>On this machine the lock is the operating system's and ends with the process, however it ends.
 * On another file system, and for a job that was handed over, it is a file in the working folder: a
 * run that is killed leaves it behind, and the next one is refused until it is deleted, for none
 * can tell from afar a run that is dead from one that is slow.
 */
public abstract class OutputFolder implements AutoCloseable {
  static final String WORKING_PREFIX = ".run-";
  static final String LOCK = ".lock";

  /** In a working folder: a run writes here, whether or not the process that began it is alive. */
  static final String CLAIM = ".claim";

  private final String location;
  private final String runId;
  private volatile boolean open = true;

  OutputFolder(String location, String runId) {
    this.location = location;
    this.runId = runId;
  }

  /** Another run holds the folder. */
  public static final class BusyException extends IOException {
    private static final long serialVersionUID = 1;

    BusyException(String folder) {
      super("another run is writing to " + folder);
    }

    BusyException(String folder, String claim) {
      super(
          "another run is writing to %s; if it is no longer running, delete %s"
              .formatted(folder, claim));
    }
  }

  /**
   * Takes a folder for the run {@code runId}, making it where it is missing, and settles what a
   * killed run left.
   *
   * @param location a path, or a location of another file system
   * @throws BusyException when another run holds it
   * @throws IOException when the folder cannot be written
   */
  public static OutputFolder open(String location, String runId) throws IOException {
    return Location.isLocal(location)
        ? LocalOutput.take(Location.local(location), runId)
        : RemoteOutput.take(location, runId);
  }

  /**
   * Whether a folder may be taken: it is not there, holds a run, or holds nothing but what a killed
   * run left.
   *
   * @throws IOException when it cannot be listed
   */
  public static boolean isFree(String location) throws IOException {
    if (!Location.isLocal(location)) {
      RemoteFolder folder = new RemoteFolder(location);
      return folder.holds(Publication.COMMIT_MARK) || isFree(folder.list("**"));
    }
    Path folder = Location.local(location);
    if (!Files.exists(folder) || Files.exists(folder.resolve(Publication.COMMIT_MARK))) {
      return true;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> names = entries.map(entry -> entry.getFileName().toString()).toList();
      return names.contains(LocalPublication.ASIDE) || isFree(names);
    }
  }

  private static boolean isFree(Collection<String> names) {
    boolean publishing =
        names.stream()
            .anyMatch(
                name ->
                    name.startsWith(WORKING_PREFIX)
                        && name.endsWith("/" + Publication.COMMIT_MARK));
    return publishing
        || names.stream().allMatch(name -> name.equals(LOCK) || name.startsWith(WORKING_PREFIX));
  }

  /**
   * Whether a file at this path below an output folder is none of the finished run in it, but of
   * one that writes there, or that was killed.
   */
  public static boolean isOfUnfinishedRun(String path) {
    return path.equals(LOCK)
        || path.startsWith(WORKING_PREFIX)
        || path.startsWith(LocalPublication.ASIDE + "/");
  }

  /** Where this run writes. */
  public final String working() {
    return working(location, runId);
  }

  /** Where the run {@code runId} writes, should it get the folder. */
  public static String working(String location, String runId) {
    return location + "/" + WORKING_PREFIX + runId;
  }

  /** Whether it is held still. */
  public final boolean isOpen() {
    return open;
  }

  /** Removes what was not published and lets the folder go; nothing happens the second time. */
  @Override
  public final synchronized void close() throws IOException {
    if (open) {
      try {
        Publication.of(location, working()).discard();
      } finally {
        open = false;
        release();
      }
    }
  }

  /**
   * Lets the folder go and leaves the working folder to the job, which goes on in other processes
   * and publishes by itself. Until then, or until its claim is deleted by hand, no other run gets
   * the folder.
   */
  public final synchronized void handOver() throws IOException {
    try {
      leaveClaim();
    } finally {
      open = false;
      release();
    }
  }

  /** Sees to it that a claim outlives this process, unless the job has published meanwhile. */
  abstract void leaveClaim() throws IOException;

  /** Lets go of what ends with this process. */
  abstract void release() throws IOException;
}
