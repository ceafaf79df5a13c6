package io.github.indicatorrefinery.io.parquet;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.snappy.SnappyCompressorInputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** The compressions of pages that are read, each without Hadoop, most in plain Java. */
enum PageCodec {
  UNCOMPRESSED {
    @Override
    InputStream open(InputStream packed) {
      return packed;
    }
  },
  SNAPPY {
    @Override
    InputStream open(InputStream packed) throws IOException {
      return new SnappyCompressorInputStream(packed, SNAPPY_WINDOW_BYTES);
    }
  },
  GZIP {
    @Override
    InputStream open(InputStream packed) throws IOException {
      return new GZIPInputStream(packed);
    }
  },
  ZSTD {
    @Override
    InputStream open(InputStream packed) throws IOException {
      return new ZstdInputStream(packed);
    }
  },
  LZ4_RAW {
    @Override
    InputStream open(InputStream packed) {
      return new BlockLZ4CompressorInputStream(packed);
    }
  };

  /** Its compressors look back no farther: each takes the text in blocks of so many bytes. */
  private static final int SNAPPY_WINDOW_BYTES = 1 << 16;

  /**
   * That of a column.
   *
   * @throws IOException when it is not read here
   */
  static PageCodec of(CompressionCodecName name) throws IOException {
    return switch (name) {
      case UNCOMPRESSED -> UNCOMPRESSED;
      case SNAPPY -> SNAPPY;
      case GZIP -> GZIP;
      case ZSTD -> ZSTD;
      case LZ4_RAW -> LZ4_RAW;
      case BROTLI, LZ4, LZO ->
          throw new IOException(
              "a column is packed by %s; write the file anew with zstd or snappy".formatted(name));
    };
  }

  /** The plain bytes, of which no more than was asked for is ever held. */
  abstract InputStream open(InputStream packed) throws IOException;

  /**
   * The plain bytes of these. Memory grows with what comes, so a false size costs none.
   *
   * @throws IOException when they are not {@code size}
   */
  byte[] unpack(byte[] packed, int offset, int size) throws IOException {
    if (size == 0) {
      return new byte[0]; // Some writers store nothing for it, not even what packs it.
    }
    InputStream bytes = new ByteArrayInputStream(packed, offset, packed.length - offset);
    try (InputStream plain = open(bytes)) {
      byte[] page = plain.readNBytes(size);
      if (page.length < size || plain.read() >= 0) {
        throw new IOException("a page has another size than its header says");
      }
      return page;
    }
  }
}
