package io.github.indicatorrefinery.io.publish;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Kept runs on another file system: copies that the store makes. */
final class RemoteKeptRuns extends KeptRuns {
  private static final String MARK_ENDING = "/" + Publication.COMMIT_MARK;

  private final RemoteFolder output;
  private final RemoteFolder folder;

  RemoteKeptRuns(RemoteFolder output) {
    this.output = output;
    this.folder = new RemoteFolder(output.location() + "/" + FOLDER);
  }

  @Override
  public SortedSet<String> ids() throws IOException {
    SortedSet<String> ids = new TreeSet<>();
    for (String path : folder.list("*" + MARK_ENDING)) {
      String id = path.substring(0, path.length() - MARK_ENDING.length());
      if (!id.contains("/")) {
        ids.add(id);
      }
    }
    return ids;
  }

  @Override
  public void retain(Collection<String> ids) throws IOException {
    Set<String> whole = ids();
    Set<String> first = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (String path : folder.list("**")) {
      int slash = path.indexOf('/');
      String id = slash < 0 ? path : path.substring(0, slash);
      if (!whole.contains(id) || !ids.contains(id)) {
        (path.equals(id + MARK_ENDING) ? first : others).add(path);
      }
    }
    folder.delete(first);
    folder.delete(others);
    first.addAll(others);
    folder.deleteEmptyFolders(first);
  }

  @Override
  public Cost costOfPublished() throws IOException {
    return cost(output, published());
  }

  @Override
  public Cost costOf(String id) throws IOException {
    return cost(run(id), mark(id));
  }

  private static Cost cost(RemoteFolder run, CommitMark mark) throws IOException {
    return new Cost(mark.paths().size(), run.bytes(mark.paths()), false);
  }

  @Override
  public long freeBytes() {
    return Long.MAX_VALUE;
  }

  @Override
  CommitMark published() throws IOException {
    return output.mark(Publication.COMMIT_MARK);
  }

  @Override
  CommitMark mark(String id) throws IOException {
    return run(id).mark(Publication.COMMIT_MARK);
  }

  @Override
  void keep(CommitMark run) throws IOException {
    RemoteFolder kept = run(run.runId());
    output.copyTo(kept, run.paths());
    output.copyTo(kept, List.of(Publication.COMMIT_MARK));
  }

  @Override
  void bringBack(String id, Set<String> paths, String working) throws IOException {
    run(id).copyTo(new RemoteFolder(working), paths);
  }

  private RemoteFolder run(String id) {
    return new RemoteFolder(folder.location() + "/" + id);
  }
}
