package io.github.indicatorrefinery.io.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.snappy.SnappyCompressorOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/**
 * A Parquet file as other programs write them: of any schema, compression and version, many pages.
 *
 * @param schema in Parquet's own words
 */
public record ParquetFileOfOthers(
    String schema, CompressionCodecName codec, WriterVersion version, boolean hasDictionaries) {
  private static final int PAGE_ROWS = 7;

  /** As most are: packed by Snappy, with pages of the first version. */
  public static ParquetFileOfOthers of(String schema) {
    return new ParquetFileOfOthers(
        schema, CompressionCodecName.SNAPPY, WriterVersion.PARQUET_1_0, true);
  }

  /** The bytes of a file of these rows, each filled by one of them. */
  public byte[] bytes(List<Consumer<Group>> rows) {
    MessageType type = MessageTypeParser.parseMessageType(schema);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new StreamOutputFile(out))
            .withType(type)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new Packing())
            .withCompressionCodec(codec)
            .withWriterVersion(version)
            .withDictionaryEncoding(hasDictionaries)
            .withPageRowCountLimit(PAGE_ROWS)
            .withMinRowCountForPageSizeCheck(1)
            .build()) {
      SimpleGroupFactory groups = new SimpleGroupFactory(type);
      for (Consumer<Group> row : rows) {
        Group group = groups.newGroup();
        row.accept(group);
        writer.write(group);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot fail", e);
    }
    return out.toByteArray();
  }

  private static final class Packing implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      return new Compressor(codec);
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
      throw new UnsupportedOperationException("only written here");
    }

    @Override
    public void release() {}
  }

  private record Compressor(CompressionCodecName codec)
      implements CompressionCodecFactory.BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
      byte[] plain = bytes.toInputStream().readAllBytes();
      if (codec == CompressionCodecName.UNCOMPRESSED || codec == CompressionCodecName.BROTLI) {
        return BytesInput.from(plain);
      }
      if (codec == CompressionCodecName.ZSTD) {
        return BytesInput.from(Zstd.compress(plain));
      }
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = open(packed, plain.length)) {
        out.write(plain);
      }
      return BytesInput.from(packed.toByteArray());
    }

    private OutputStream open(OutputStream packed, int size) throws IOException {
      return switch (codec) {
        case SNAPPY -> new SnappyCompressorOutputStream(packed, size);
        case GZIP -> new GZIPOutputStream(packed);
        case LZ4_RAW -> new BlockLZ4CompressorOutputStream(packed);
        default -> throw new IllegalArgumentException(codec + " is not written here");
      };
    }

    @Override
    public CompressionCodecName getCodecName() {
      return codec;
    }

    @Override
    public void release() {}
  }
}
