package io.github.indicatorrefinery.io.sqlite;

import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** All staged rows of one table in one order, read from its sorted files side by side. */
final class MergedRows implements Closeable {
  private final List<StagedRowFile> files = new ArrayList<>();
  private final PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::row));

  private record Head(StagedRow row, StagedRowFile file) {}

  /** Opens the files; when one cannot be opened, those that were are closed. */
  static MergedRows open(List<StagedRows> staged, RunFolder folder) throws IOException {
    MergedRows merged = new MergedRows();
    try {
      for (StagedRows rows : staged) {
        StagedRowFile file = new StagedRowFile(folder.read(rows.path()), rows.rowCount());
        merged.files.add(file);
        merged.advance(file);
      }
      return merged;
    } catch (IOException e) {
      merged.close();
      throw e;
    }
  }

  /** The next row, or null after the last. */
  StagedRow next() throws IOException {
    Head first = heads.poll();
    if (first == null) {
      return null;
    }
    advance(first.file());
    return first.row();
  }

  private void advance(StagedRowFile file) throws IOException {
    StagedRow row = file.next();
    if (row != null) {
      heads.add(new Head(row, file));
    }
  }

  @Override
  public void close() throws IOException {
    for (StagedRowFile file : files) {
      file.close();
    }
  }
}
