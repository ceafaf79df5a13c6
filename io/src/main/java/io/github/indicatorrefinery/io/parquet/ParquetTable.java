package io.github.indicatorrefinery.io.parquet;

import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.RowSchema;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/**
 * A Parquet file as {@link ParquetRows} writes it, read back; files of other writers may hold what
 * is not known here. A row group is held in memory as a whole, of the wanted columns alone. The
 * library's own reader would need Hadoop, which is nowhere else of use.
 *
 * <pre>{@code
 * new ParquetTable(channel).read(RowSchema.of(required("pair_id", TEXT)), row -> add(row[0]));
 * }</pre>
 */
public final class ParquetTable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL_BYTES = Integer.BYTES + 4;

  private final SeekableByteChannel file;

  /** The file stays the caller's to close. */
  public ParquetTable(SeekableByteChannel file) {
    this.file = file;
  }

  /**
   * Hands out the wanted columns of all rows, in the order of the file.
   *
   * @param wanted columns, of any type but vectors
   * @throws IOException when it is no such file, is broken, or lacks one of the columns
   */
  public void read(RowSchema wanted, Consumer<Object[]> rows) throws IOException {
    try {
      ParquetMetadata footer = footer();
      MessageType stored = footer.getFileMetaData().getSchema();
      MessageType requested = ParquetSchema.of(wanted);
      for (Column column : wanted.columns()) {
        checkHas(column, stored, requested);
      }
      for (BlockMetaData group : footer.getBlocks()) {
        RecordReader<Object[]> records =
            new ColumnIOFactory()
                .getColumnIO(requested, stored)
                .getRecordReader(
                    RowGroupPages.read(group, requested, file), new RowAssembly(wanted));
        for (long i = 0; i < group.getRowCount(); i++) {
          rows.accept(records.read());
        }
      }
    } catch (RuntimeException e) {
      // The library says so of most that is broken in a file.
      throw new IOException("the Parquet file is broken: " + e.getMessage(), e);
    }
  }

  private static void checkHas(Column column, MessageType stored, MessageType requested)
      throws IOException {
    String name = column.name();
    if (!stored.containsField(name) || !stored.getType(name).equals(requested.getType(name))) {
      throw new IOException(
          "the Parquet file has no column \"%s\" of type %s".formatted(name, column.type()));
    }
  }

  private ParquetMetadata footer() throws IOException {
    long size = file.size();
    if (size < MAGIC.length + TAIL_BYTES) {
      throw new EOFException("no Parquet file: it ends too early");
    }
    ByteBuffer tail = ByteBuffer.wrap(bytes(file, size - TAIL_BYTES, TAIL_BYTES));
    int length = tail.order(ByteOrder.LITTLE_ENDIAN).getInt();
    boolean isMarked = Arrays.equals(tail.array(), Integer.BYTES, TAIL_BYTES, MAGIC, 0, 4);
    if (!isMarked || length < 0 || length > size - TAIL_BYTES) {
      throw new IOException("no Parquet file: it has no footer");
    }
    byte[] footer = bytes(file, size - TAIL_BYTES - length, length);
    return new ParquetMetadataConverter()
        .fromParquetMetadata(Util.readFileMetaData(new ByteArrayInputStream(footer)));
  }

  /** So many bytes of a file from a position. */
  static byte[] bytes(SeekableByteChannel file, long position, int length) throws IOException {
    if (position < 0 || length < 0 || length > file.size() - position) {
      throw new EOFException("the Parquet file ends too early");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    file.position(position);
    while (bytes.hasRemaining()) {
      if (file.read(bytes) < 0) {
        throw new EOFException("the Parquet file ends too early");
      }
    }
    return bytes.array();
  }
}
