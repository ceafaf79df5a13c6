package io.github.indicatorrefinery.io.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The pages of a row group's wanted columns, compressed until the library takes them. */
final class RowGroupPages implements PageReadStore {
  private final Map<ColumnDescriptor, ChunkPages> chunks = new HashMap<>();
  private final long rowCount;

  private RowGroupPages(long rowCount) {
    this.rowCount = rowCount;
  }

  static RowGroupPages read(BlockMetaData group, MessageType wanted, SeekableByteChannel file)
      throws IOException {
    RowGroupPages pages = new RowGroupPages(group.getRowCount());
    for (ColumnChunkMetaData chunk : group.getColumns()) {
      String[] path = chunk.getPath().toArray();
      if (wanted.containsPath(path)) {
        pages.chunks.put(wanted.getColumnDescription(path), ChunkPages.read(chunk, file));
      }
    }
    return pages;
  }

  @Override
  public PageReader getPageReader(ColumnDescriptor column) {
    return chunks.get(column);
  }

  @Override
  public long getRowCount() {
    return rowCount;
  }

  private static final class ChunkPages implements PageReader {
    private final Statistics<?> none;
    private final long valueCount;
    private final Queue<DataPageV1> dataPages = new ArrayDeque<>();
    private @Nullable DictionaryPage dictionary;

    private ChunkPages(ColumnChunkMetaData chunk) {
      this.none = Statistics.createStats(chunk.getPrimitiveType());
      this.valueCount = chunk.getValueCount();
    }

    static ChunkPages read(ColumnChunkMetaData chunk, SeekableByteChannel file) throws IOException {
      if (chunk.getCodec() != CompressionCodecName.ZSTD) {
        throw new IOException("a column is packed by " + chunk.getCodec());
      }
      ChunkPages pages = new ChunkPages(chunk);
      ByteArrayInputStream in =
          new ByteArrayInputStream(
              ParquetTable.bytes(
                  file, chunk.getStartingPos(), Math.toIntExact(chunk.getTotalSize())));
      while (in.available() > 0) {
        pages.add(Util.readPageHeader(in), in);
      }
      return pages;
    }

    private void add(PageHeader header, ByteArrayInputStream in) throws IOException {
      byte[] bytes = in.readNBytes(header.getCompressed_page_size());
      BytesInput packed = BytesInput.from(bytes);
      int size = header.getUncompressed_page_size();
      // What is broken must not ask for any amount of memory.
      if (Zstd.getFrameContentSize(bytes) != size) {
        throw new IOException("a page has another size than its header says");
      }
      if (header.getType() == PageType.DICTIONARY_PAGE) {
        int values = header.getDictionary_page_header().getNum_values();
        if (values < 0 || values > size) {
          throw new IOException("a dictionary of %d values in %d bytes".formatted(values, size));
        }
        dictionary =
            new DictionaryPage(
                packed, size, values, encoding(header.getDictionary_page_header().getEncoding()));
      } else if (header.getType() == PageType.DATA_PAGE) {
        DataPageHeader data = header.getData_page_header();
        dataPages.add(
            new DataPageV1(
                packed,
                data.getNum_values(),
                size,
                none,
                encoding(data.getRepetition_level_encoding()),
                encoding(data.getDefinition_level_encoding()),
                encoding(data.getEncoding())));
      } else {
        throw new IOException("a page of type " + header.getType());
      }
    }

    private static Encoding encoding(org.apache.parquet.format.Encoding stored) {
      return Encoding.valueOf(stored.name());
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
      return dictionary == null
          ? null
          : new DictionaryPage(
              plain(dictionary.getBytes(), dictionary.getUncompressedSize()),
              dictionary.getDictionarySize(),
              dictionary.getEncoding());
    }

    @Override
    public long getTotalValueCount() {
      return valueCount;
    }

    @Override
    public @Nullable DataPage readPage() {
      DataPageV1 page = dataPages.poll();
      return page == null
          ? null
          : new DataPageV1(
              plain(page.getBytes(), page.getUncompressedSize()),
              page.getValueCount(),
              page.getUncompressedSize(),
              none,
              page.getRlEncoding(),
              page.getDlEncoding(),
              page.getValueEncoding());
    }

    private static BytesInput plain(BytesInput packed, int size) {
      try {
        return BytesInput.from(Zstd.decompress(packed.toInputStream().readAllBytes(), size));
      } catch (IOException e) {
        throw new UncheckedIOException("an array cannot fail", e);
      }
    }
  }
}
