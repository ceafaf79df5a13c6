package io.github.indicatorrefinery.io.search;

import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The entries of all staged files in the order of their ids. Not safe for concurrent use. */
final class MergedEntries implements AutoCloseable {
  private final List<EntryFile> files = new ArrayList<>();
  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(Comparator.comparing(head -> head.entry().id()));

  private MergedEntries() {}

  /** The next entry of a file. */
  private record Head(SearchEntry entry, EntryFile file) {}

  static MergedEntries open(Iterable<StagedEntries> staged, RunFolder folder) throws IOException {
    MergedEntries merged = new MergedEntries();
    try {
      for (StagedEntries entries : staged) {
        EntryFile file = EntryFile.open(folder.read(entries.path()));
        merged.files.add(file);
        merged.advance(file);
      }
      return merged;
    } catch (IOException e) {
      merged.close();
      throw e;
    }
  }

  /** The next entry, or null after the last. */
  @Nullable SearchEntry next() throws IOException {
    Head head = heads.poll();
    if (head == null) {
      return null;
    }
    advance(head.file());
    return head.entry();
  }

  private void advance(EntryFile file) throws IOException {
    SearchEntry entry = file.next();
    if (entry != null) {
      heads.add(new Head(entry, file));
    }
  }

  @Override
  public void close() throws IOException {
    for (EntryFile file : files) {
      file.close();
    }
  }
}
