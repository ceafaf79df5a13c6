package io.github.indicatorrefinery.io.parquet;

import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.RowSchema;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.Consumer;
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
      ParquetMetadata footer = ParquetFooter.read(file);
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
}
