package io.github.indicatorrefinery.io.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.MessageType;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The pages of a row group's wanted columns, compressed until the library takes them. */
final class RowGroupPages implements PageReadStore {
  /** A few bytes can say that they unpack to any amount; the pages of no table do. */
  private static final int MAX_RATIO = 200;

  /** Below it the ratio does not matter: a column of one repeated text is no attack. */
  private static final long FREE_BYTES = 64L << 20;

  private final Map<ColumnDescriptor, ChunkPages> chunks = new HashMap<>();
  private final long rowCount;

  private RowGroupPages(long rowCount) {
    this.rowCount = rowCount;
  }

  static RowGroupPages read(BlockMetaData group, MessageType wanted, SeekableByteChannel file)
      throws IOException {
    if (group.getRowCount() < 0) {
      throw new IOException("a row group of %d rows".formatted(group.getRowCount()));
    }
    RowGroupPages pages = new RowGroupPages(group.getRowCount());
    long packed = 0;
    long plain = 0;
    for (ColumnChunkMetaData chunk : group.getColumns()) {
      String[] path = chunk.getPath().toArray();
      if (wanted.containsPath(path)) {
        ColumnDescriptor column = wanted.getColumnDescription(path);
        if (chunk.getValueCount() < group.getRowCount()) {
          throw new IOException("a column of fewer values than rows");
        }
        ChunkPages read = ChunkPages.read(chunk, column, file);
        pages.chunks.put(column, read);
        packed += chunk.getTotalSize();
        plain += read.plainBytes;
      }
    }
    if (plain > FREE_BYTES && plain / MAX_RATIO > packed) {
      throw new IOException("%d bytes that unpack to %d".formatted(packed, plain));
    }
    return pages;
  }

  @Override
  public PageReader getPageReader(ColumnDescriptor column) {
    ChunkPages pages = chunks.get(column);
    if (pages == null) {
      throw new IllegalStateException("a row group lacks the column " + column);
    }
    return pages;
  }

  @Override
  public long getRowCount() {
    return rowCount;
  }

  /** A page as it is stored. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Packed(PageHeader header, byte[] bytes) {}

  private static final class ChunkPages implements PageReader {
    private final ColumnDescriptor column;
    private final PageCodec codec;
    private final Statistics<?> none;
    private final long valueCount;
    private final Queue<Packed> dataPages = new ArrayDeque<>();
    private @Nullable Packed dictionary;
    private long plainBytes;

    private ChunkPages(ColumnChunkMetaData chunk, ColumnDescriptor column) throws IOException {
      this.column = column;
      this.codec = PageCodec.of(chunk.getCodec());
      this.none = Statistics.createStats(chunk.getPrimitiveType());
      this.valueCount = chunk.getValueCount();
    }

    static ChunkPages read(
        ColumnChunkMetaData chunk, ColumnDescriptor column, SeekableByteChannel file)
        throws IOException {
      ChunkPages pages = new ChunkPages(chunk, column);
      ByteArrayInputStream in =
          new ByteArrayInputStream(
              ParquetFooter.bytes(
                  file, chunk.getStartingPos(), Math.toIntExact(chunk.getTotalSize())));
      while (in.available() > 0) {
        PageHeader header = header(in);
        pages.add(new Packed(header, in.readNBytes(header.getCompressed_page_size())));
      }
      return pages;
    }

    private static PageHeader header(ByteArrayInputStream in) throws IOException {
      try {
        return Util.readPageHeader(in);
      } catch (IOException e) {
        // The library's message holds an address in memory.
        throw new IOException("a page with a broken header", e);
      }
    }

    private void add(Packed page) throws IOException {
      PageHeader header = page.header;
      int size = header.getUncompressed_page_size();
      if (size < 0 || page.bytes.length < header.getCompressed_page_size()) {
        throw new IOException("a page of %d bytes is cut off".formatted(size));
      }
      plainBytes += size;
      switch (header.getType()) {
        case DICTIONARY_PAGE -> {
          int values = header.getDictionary_page_header().getNum_values();
          if (values < 0 || values > size) {
            throw new IOException("a dictionary of %d values in %d bytes".formatted(values, size));
          }
          dictionary = page;
        }
        case DATA_PAGE, DATA_PAGE_V2 -> dataPages.add(page);
        case INDEX_PAGE -> {}
      }
    }

    private static Encoding encoding(org.apache.parquet.format.Encoding stored) {
      return Encoding.valueOf(stored.name());
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
      if (dictionary == null) {
        return null;
      }
      try {
        DictionaryPageHeader header = dictionary.header.getDictionary_page_header();
        int size = dictionary.header.getUncompressed_page_size();
        return new DictionaryPage(
            BytesInput.from(codec.unpack(dictionary.bytes, 0, size)),
            header.getNum_values(),
            encoding(header.getEncoding()));
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
    }

    @Override
    public long getTotalValueCount() {
      return valueCount;
    }

    @Override
    public @Nullable DataPage readPage() {
      Packed page = dataPages.poll();
      if (page == null) {
        return null;
      }
      try {
        return page.header.isSetData_page_header_v2() ? pageV2(page) : pageV1(page);
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
    }

    private DataPage pageV1(Packed page) throws IOException {
      DataPageHeader header = page.header.getData_page_header();
      int size = page.header.getUncompressed_page_size();
      Encoding repetitions = encoding(header.getRepetition_level_encoding());
      Encoding definitions = encoding(header.getDefinition_level_encoding());
      Encoding encoding = encoding(header.getEncoding());
      byte[] plain = codec.unpack(page.bytes, 0, size);
      new PageCheck(column, header.getNum_values())
          .checkV1(ByteBuffer.wrap(plain), repetitions, definitions, encoding);
      return new DataPageV1(
          BytesInput.from(plain),
          header.getNum_values(),
          size,
          none,
          repetitions,
          definitions,
          encoding);
    }

    private DataPage pageV2(Packed page) throws IOException {
      DataPageHeaderV2 header = page.header.getData_page_header_v2();
      int size = page.header.getUncompressed_page_size();
      int repetitions = header.getRepetition_levels_byte_length();
      int definitions = header.getDefinition_levels_byte_length();
      long levels = (long) repetitions + definitions;
      if (repetitions < 0 || definitions < 0 || levels > Math.min(size, page.bytes.length)) {
        throw new IOException("a page of %d bytes of levels".formatted(levels));
      }
      PageCodec packed = header.isIs_compressed() ? codec : PageCodec.UNCOMPRESSED;
      byte[] data = packed.unpack(page.bytes, (int) levels, size - (int) levels);
      Encoding encoding = encoding(header.getEncoding());
      new PageCheck(column, header.getNum_values())
          .checkV2(
              ByteBuffer.wrap(page.bytes, 0, repetitions),
              ByteBuffer.wrap(page.bytes, repetitions, definitions),
              ByteBuffer.wrap(data),
              encoding);
      return DataPageV2.uncompressed(
          header.getNum_rows(),
          header.getNum_nulls(),
          header.getNum_values(),
          BytesInput.from(page.bytes, 0, repetitions),
          BytesInput.from(page.bytes, repetitions, definitions),
          encoding,
          BytesInput.from(data),
          none);
    }
  }
}
