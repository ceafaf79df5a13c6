package io.github.indicatorrefinery.io.parquet;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** Reads a Parquet file back with the library's own example reader, without Hadoop. */
public record ParquetFile(Path path) {
  public List<Group> rows() throws IOException {
    return read(
        reader -> {
          try {
            return rows(reader);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  /** The columns in Parquet's own words, as its tools print them. */
  public String schema() throws IOException {
    return footer().getFileMetaData().getSchema().toString();
  }

  ParquetMetadata footer() throws IOException {
    return read(ParquetFileReader::getFooter);
  }

  private <R> R read(Function<ParquetFileReader, R> reading) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ZstdReading())
            .build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(path), options)) {
      return reading.apply(reader);
    }
  }

  private static List<Group> rows(ParquetFileReader reader) throws IOException {
    MessageType schema = reader.getFooter().getFileMetaData().getSchema();
    List<Group> rows = new ArrayList<>();
    for (PageReadStore group = reader.readNextRowGroup();
        group != null;
        group = reader.readNextRowGroup()) {
      RecordReader<Group> records =
          new ColumnIOFactory()
              .getColumnIO(schema)
              .getRecordReader(group, new GroupRecordConverter(schema));
      for (long i = 0; i < group.getRowCount(); i++) {
        rows.add(records.read());
      }
    }
    return rows;
  }

  private static final class ZstdReading
      implements CompressionCodecFactory, CompressionCodecFactory.BytesInputDecompressor {
    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codecName) {
      return this;
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codecName) {
      throw new UnsupportedOperationException("only read here");
    }

    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      byte[] compressed = bytes.toInputStream().readAllBytes();
      return BytesInput.from(Zstd.decompress(compressed, size));
    }

    @Override
    public void decompress(ByteBuffer input, int inputSize, ByteBuffer output, int outputSize) {
      byte[] compressed = new byte[inputSize];
      input.get(compressed);
      output.put(Zstd.decompress(compressed, outputSize));
    }

    @Override
    public void release() {}
  }
}
