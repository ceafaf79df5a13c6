package io.github.indicatorrefinery.io.publish;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Publication file by file, for stores on which a folder is no more than a part of file names. The
 * earlier mark is moved aside to the working folder, and the output folder has none until all files
 * are there. The mark of the working folder goes last of all: as long as it is there, {@link
 * #resume} does again what may not have been done. Each step does no harm when it is repeated, also
 * by an attempt that was given up for lost and still runs.
 */
final class RemotePublication extends Publication {
  private static final String EARLIER_MARK = ".earlier.json";

  private final RemoteFolder folder;
  private final RemoteFolder working;

  RemotePublication(RemoteFolder folder, RemoteFolder working) {
    super(runId(working.location()));
    this.folder = folder;
    this.working = working;
  }

  @Override
  boolean isFinished() throws IOException {
    return working.holds(COMMIT_MARK);
  }

  @Override
  CommitMark publishedMark() throws IOException {
    return folder.mark(COMMIT_MARK);
  }

  @Override
  CommitMark draft() throws IOException {
    return working.mark(COMMIT_DRAFT);
  }

  @Override
  Set<String> missing(Collection<String> paths) throws IOException {
    Set<String> missing = new TreeSet<>(paths);
    missing.removeAll(working.list("**"));
    return missing;
  }

  @Override
  void finish() throws IOException {
    working.rename(COMMIT_DRAFT, working, COMMIT_MARK);
  }

  @Override
  void putInPlace() throws IOException {
    CommitMark run = working.mark(COMMIT_MARK);
    if (!publishedMark().equals(run)) {
      if (folder.holds(COMMIT_MARK)) {
        folder.rename(COMMIT_MARK, working, EARLIER_MARK);
      }
      Set<String> waiting = working.list("**");
      waiting.retainAll(run.paths());
      working.moveTo(folder, waiting);
      // A copy may be read before it is whole, a rename is not.
      working.copy(COMMIT_MARK, working, COMMIT_DRAFT);
      working.rename(COMMIT_DRAFT, folder, COMMIT_MARK);
    }
    cleanUp();
  }

  @Override
  void cleanUp() throws IOException {
    Set<String> stale = new TreeSet<>(working.mark(EARLIER_MARK).paths());
    stale.removeAll(publishedMark().paths());
    if (!stale.isEmpty()) {
      stale.retainAll(folder.list("**"));
      folder.delete(stale);
    }
    deleteWorking();
  }

  @Override
  void deleteWorking() throws IOException {
    Set<String> files = working.list("**");
    Set<String> paths = new TreeSet<>(files);
    paths.addAll(working.mark(COMMIT_MARK).paths());
    deleteLast(files, OutputFolder.CLAIM, COMMIT_MARK);
    working.deleteEmptyFolders(paths);
  }

  /** The others go first; whoever is killed on the way leaves those that tell what to do. */
  private void deleteLast(Set<String> files, String... last) throws IOException {
    Set<String> first = new TreeSet<>(files);
    first.removeAll(Set.of(last));
    working.delete(first);
    for (String path : last) {
      if (files.contains(path)) {
        working.delete(Set.of(path));
      }
    }
  }
}
