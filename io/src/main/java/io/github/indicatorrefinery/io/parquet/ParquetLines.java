package io.github.indicatorrefinery.io.parquet;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The rows of a Parquet file of whatever columns as JSON Lines: row 17 is an object on line 17, in
 * UTF-8. Groups and maps are objects, lists are arrays, what is null is left out, dates and times
 * are texts of ISO 8601, bytes that are no text are Base64. Read are the pages of all versions,
 * plain or packed with Snappy, gzip, Zstandard or LZ4 (raw).
 *
 * <p>Rows are made while they are read: a row group is held in memory, as it is packed, and one
 * row. A file that is broken ends with one {@link IOException}, which tells how many rows came: all
 * before the break but one, since the library looks ahead into the next page. It costs neither more
 * memory nor more time than another of its size, but that a few bytes can stand for many rows.
 */
public final class ParquetLines extends InputStream {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SeekableByteChannel file;
  private @Nullable MessageType schema;
  private @Nullable Iterator<BlockMetaData> groups;
  private @Nullable RecordReader<Map<String, Object>> records;
  private @Nullable IOException broken;
  private long left;
  private long rows;
  private byte[] line = new byte[0];
  private int next;

  /** The file stays the caller's to close. */
  public ParquetLines(SeekableByteChannel file) {
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (next == line.length && !readRow()) {
      return -1;
    }
    int count = Math.min(length, line.length - next);
    System.arraycopy(line, next, target, offset, count);
    next += count;
    return count;
  }

  private boolean readRow() throws IOException {
    if (broken != null) {
      throw broken;
    }
    try {
      if (left == 0 && !openGroup()) {
        return false;
      }
      byte[] object = JSON.writeValueAsBytes(records.read());
      line = Arrays.copyOf(object, object.length + 1);
      line[object.length] = '\n';
      next = 0;
      left--;
      rows++;
      return true;
    } catch (IOException | RuntimeException e) {
      // The library says by all kinds of exceptions that a file is broken.
      broken = new IOException("%s (after %d rows)".formatted(said(e), rows), e);
      throw broken;
    }
  }

  /** What is wrong, in words for whoever has the file; those of the library are about itself. */
  private static String said(Exception thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof IOException && at.getMessage() != null) {
        return at.getMessage();
      }
    }
    return "its data contradict each other";
  }

  private boolean openGroup() throws IOException {
    if (groups == null) {
      ParquetMetadata footer = ParquetFooter.read(file);
      schema = footer.getFileMetaData().getSchema();
      groups = footer.getBlocks().iterator();
    }
    // Some writers store a group without rows, whose columns have no page.
    while (groups.hasNext()) {
      BlockMetaData group = groups.next();
      left = group.getRowCount();
      if (left != 0) {
        records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(RowGroupPages.read(group, schema, file), new JsonAssembly(schema));
        return true;
      }
    }
    return false;
  }
}
