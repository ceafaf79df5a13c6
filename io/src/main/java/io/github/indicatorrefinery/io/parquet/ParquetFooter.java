package io.github.indicatorrefinery.io.parquet;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;

/** What stands at the end of a Parquet file: its columns, and where their data are. */
final class ParquetFooter {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL_BYTES = Integer.BYTES + 4;

  /** The library goes down a schema by recursion; no table is nested so deep. */
  private static final int MAX_DEPTH = 60;

  private ParquetFooter() {}

  /**
   * The footer of {@code file}.
   *
   * @throws IOException when there is none, or it is broken
   * @throws RuntimeException when the library finds it broken
   */
  static ParquetMetadata read(SeekableByteChannel file) throws IOException {
    long size = file.size();
    if (size < MAGIC.length + TAIL_BYTES) {
      throw new EOFException("no Parquet file: it ends too early");
    }
    ByteBuffer tail = ByteBuffer.wrap(bytes(file, size - TAIL_BYTES, TAIL_BYTES));
    int length = tail.order(ByteOrder.LITTLE_ENDIAN).getInt();
    boolean isMarked = Arrays.equals(tail.array(), Integer.BYTES, TAIL_BYTES, MAGIC, 0, 4);
    if (!isMarked || length <= 0 || length > size - TAIL_BYTES) {
      throw new IOException("no Parquet file: it has no footer");
    }
    byte[] footer = bytes(file, size - TAIL_BYTES - length, length);
    FileMetaData stored = metadata(footer);
    checkDepth(stored.getSchema());
    return new ParquetMetadataConverter().fromParquetMetadata(stored);
  }

  private static FileMetaData metadata(byte[] footer) throws IOException {
    try {
      // By the length, no list in it can claim to be longer than the footer itself.
      return Util.readFileMetaData(new ByteArrayInputStream(footer), footer.length);
    } catch (IOException e) {
      // The library's message holds an address in memory.
      throw new IOException("a Parquet file with a broken footer", e);
    }
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

  /**
   * The schema is a tree, written from its root down, each node with the number of its children.
   */
  private static void checkDepth(List<SchemaElement> schema) throws IOException {
    Deque<Integer> missing = new ArrayDeque<>();
    for (SchemaElement element : schema) {
      while (!missing.isEmpty() && missing.peek() == 0) {
        missing.pop();
      }
      if (!missing.isEmpty()) {
        missing.push(missing.pop() - 1);
      }
      missing.push(Math.max(0, element.getNum_children()));
      if (missing.size() > MAX_DEPTH) {
        throw new IOException("columns are nested more than %d deep".formatted(MAX_DEPTH));
      }
    }
  }
}
