package io.github.indicatorrefinery.io.publish;

import io.github.indicatorrefinery.io.files.Location;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Earlier runs that stay whole beside the one in place, below {@value #FOLDER} of its folder, each
 * in a folder of its id that is read like any output folder. They lie inside because nothing else
 * is sure to be on the same file system: a hard link then costs no space, and a folder that is
 * mounted, or a bucket, has no place beside it.
 *
 * <p>The mark of a kept run comes last and goes first: a folder that has one holds a whole run.
 * Whoever changes anything here holds the output folder. A publication leaves all of it alone.
 *
 * <p>Where files are linked and not copied, a kept run and the one it was share their content.
 * Nothing in this program writes into a file that was published.
 */
public abstract class KeptRuns {
  /** No entry of a run, and none of the beginnings that mark what a killed run left. */
  static final String FOLDER = ".runs";

  private static final Pattern ID = Pattern.compile("[0-9A-Za-z][-0-9A-Za-z_]*");

  KeptRuns() {}

  /**
   * What keeping takes.
   *
   * @param files of the run
   * @param bytes that its files have together
   * @param linked whether they are hard links, which take no space of their own
   */
  public record Cost(int files, long bytes, boolean linked) {
    /** The bytes that have to be free for it. */
    public long newBytes() {
      return linked ? 0 : bytes;
    }

    /** What both take together. */
    public Cost plus(Cost other) {
      return new Cost(files + other.files, bytes + other.bytes, linked && other.linked);
    }
  }

  /** Those of one output folder, a path or a location of another file system. */
  public static KeptRuns of(String location) {
    return Location.isLocal(location)
        ? new LocalKeptRuns(Location.local(location))
        : new RemoteKeptRuns(new RemoteFolder(location));
  }

  /** Whether a file at this path below an output folder is of a kept run. */
  public static boolean isOfKeptRun(String path) {
    return path.startsWith(FOLDER + "/");
  }

  /** Where the kept run of this id is, or would be. */
  public static String location(String output, String id) {
    return output + "/" + FOLDER + "/" + id;
  }

  /** The ids of all that are whole. */
  public abstract SortedSet<String> ids() throws IOException;

  /**
   * Keeps the run in place; nothing happens where there is none, or where it is kept already.
   *
   * @throws IOException when its id cannot name a folder, or on a failure of the store
   */
  public final void keepPublished() throws IOException {
    CommitMark mark = published();
    if (mark.equals(CommitMark.NONE) || ids().contains(mark.runId())) {
      return;
    }
    if (!ID.matcher(mark.runId()).matches()) {
      throw new IOException(
          "the id \"%s\" of the run in place cannot name a folder".formatted(mark.runId()));
    }
    keep(mark);
  }

  /** Removes all but these, and what a killed run left of others. */
  public abstract void retain(Collection<String> ids) throws IOException;

  /** What keeping the run in place takes; nothing where there is none. */
  public abstract Cost costOfPublished() throws IOException;

  /** What it takes to bring back a kept run. */
  public abstract Cost costOf(String id) throws IOException;

  /** How many bytes are free; as many as there can be on a store that has no such limit. */
  public abstract long freeBytes() throws IOException;

  /**
   * Gives the files of a kept run a place in a working folder too, to be published again.
   *
   * @param wanted which of its paths
   */
  public final void bringBack(String id, String working, Predicate<String> wanted)
      throws IOException {
    Set<String> paths = new TreeSet<>(mark(id).paths());
    paths.removeIf(wanted.negate());
    bringBack(id, paths, working);
  }

  abstract CommitMark published() throws IOException;

  abstract CommitMark mark(String id) throws IOException;

  abstract void keep(CommitMark run) throws IOException;

  abstract void bringBack(String id, Set<String> paths, String working) throws IOException;
}
