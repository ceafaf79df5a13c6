package io.github.indicatorrefinery.io.publish;

import io.github.indicatorrefinery.io.files.Location;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts a finished run in the place of the earlier one, on any file system that Beam knows.
 *
 * <p>A working folder that holds {@value #COMMIT_MARK} is finished. Its files go to the output
 * folder, what no run wrote stays, and the mark comes last: an output folder with a mark holds one
 * whole run. What the earlier mark lists and the new one does not goes after that. A process that
 * is killed on the way leaves a finished working folder, and the next run, or another attempt of
 * the same stage, goes on where it stopped.
 */
public abstract class Publication {
  /** The file that makes a run; it lists all others. */
  public static final String COMMIT_MARK = "run.json";

  /** The name under which the mark is written; {@link #publish} gives it its own. */
  public static final String COMMIT_DRAFT = ".run.json";

  /**
   * Of the threads of this process one publishes, or removes what was not published, at a time: a
   * user who stops a run in the midst of its publication waits for it.
   */
  private static final Object ONE_AT_A_TIME = new Object();

  private final String runId;

  Publication(String runId) {
    this.runId = runId;
  }

  /**
   * The publication of one run.
   *
   * @param output the folder that receives it
   * @param working the folder that holds it, as {@link OutputFolder#working} named it
   */
  public static Publication of(String output, String working) {
    return Location.isLocal(output)
        ? new LocalPublication(Location.local(output), Location.local(working))
        : new RemotePublication(new RemoteFolder(output), new RemoteFolder(working));
  }

  /**
   * Goes on with what an earlier attempt began. An attempt that is repeated must ask before it
   * writes to the working folder: its run may be in place already.
   *
   * @return whether the run is in place; false where no attempt got as far as the mark
   */
  public final boolean resume() throws IOException {
    synchronized (ONE_AT_A_TIME) {
      if (isFinished()) {
        putInPlace();
        return true;
      }
      if (!runId.equals(publishedMark().runId())) {
        return false;
      }
      cleanUp();
      return true;
    }
  }

  /**
   * Makes the run a finished one, its draft becoming the mark, and publishes it. A process that is
   * killed while it writes the draft leaves no half of a mark, which the next run would take for a
   * whole one.
   *
   * @throws IOException when a file that the draft lists is not there, or on a failure of the
   *     store; nothing was published then, or {@link #resume} goes on with it
   */
  public final void publish() throws IOException {
    synchronized (ONE_AT_A_TIME) {
      CommitMark draft = draft();
      requireAll(draft.paths());
      finish();
      putInPlace();
    }
  }

  /** Removes what was not published; nothing happens the second time. */
  public final void discard() throws IOException {
    synchronized (ONE_AT_A_TIME) {
      deleteWorking();
    }
  }

  abstract boolean isFinished() throws IOException;

  abstract CommitMark publishedMark() throws IOException;

  abstract CommitMark draft() throws IOException;

  abstract Set<String> missing(Collection<String> paths) throws IOException;

  /** Gives the draft the name of the mark, by one rename. */
  abstract void finish() throws IOException;

  abstract void putInPlace() throws IOException;

  /** Removes what is left of the earlier run, and the working folder. */
  abstract void cleanUp() throws IOException;

  abstract void deleteWorking() throws IOException;

  /** Workers on several machines may have written to as many folders of one name. */
  private void requireAll(Collection<String> paths) throws IOException {
    Set<String> missing = new TreeSet<>(missing(paths));
    if (!missing.isEmpty()) {
      throw new IOException(
          "%d of %d files of the run are not where it is published from, such as %s; all workers must reach the same output folder"
              .formatted(missing.size(), paths.size(), missing.iterator().next()));
    }
  }

  static String runId(String working) {
    String name = working.replaceFirst("/+$", "");
    int prefix = name.lastIndexOf(OutputFolder.WORKING_PREFIX);
    return prefix < 0 ? "" : name.substring(prefix + OutputFolder.WORKING_PREFIX.length());
  }
}
