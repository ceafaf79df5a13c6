package io.github.indicatorrefinery.io.sqlite;

import io.github.indicatorrefinery.io.rows.SortedMerge;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Staged rows in a file: for each the length and bytes of its key, then of its values. */
final class StagedRowFile implements SortedMerge.Source<StagedRow> {
  /** All files of a table are open at once while they are merged. */
  private static final int BUFFER_BYTES = 1 << 16;

  private final DataInputStream in;
  private long rowsLeft;

  StagedRowFile(InputStream in, long rowCount) {
    this.in = new DataInputStream(new BufferedInputStream(in, BUFFER_BYTES));
    this.rowsLeft = rowCount;
  }

  static void write(StagedRow row, DataOutputStream out) throws IOException {
    out.writeInt(row.key().length);
    out.write(row.key());
    out.writeInt(row.values().length);
    out.write(row.values());
  }

  /**
   * The next row, or null after the last.
   *
   * @throws IOException when the file ends before as many rows as were staged
   */
  @Override
  public @Nullable StagedRow next() throws IOException {
    if (rowsLeft == 0) {
      return null;
    }
    rowsLeft--;
    byte[] key = readBytes();
    return new StagedRow(key, readBytes());
  }

  private byte[] readBytes() throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
