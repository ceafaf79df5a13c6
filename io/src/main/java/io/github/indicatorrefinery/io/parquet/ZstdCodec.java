package io.github.indicatorrefinery.io.parquet;

import com.github.luben.zstd.ZstdCompressCtx;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Zstandard straight from zstd-jni, in place of the codecs that Parquet loads through Hadoop. It
 * only compresses. Not safe for concurrent use: each file has one of its own.
 */
final class ZstdCodec implements CompressionCodecFactory {
  private final ZstdCompressCtx context;

  ZstdCodec(int level) {
    this.context = new ZstdCompressCtx().setLevel(level);
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codecName) {
    if (codecName != CompressionCodecName.ZSTD) {
      throw new UnsupportedOperationException(codecName + " is not written here");
    }
    return new Compressor();
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codecName) {
    throw new UnsupportedOperationException("only written here");
  }

  @Override
  public void release() {
    context.close();
  }

  private final class Compressor implements BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput bytes) {
      ByteBuffer page = bytes.toByteBuffer(HeapByteBufferAllocator.getInstance(), buffer -> {});
      byte[] plain = new byte[page.remaining()];
      page.get(plain);
      return BytesInput.from(context.compress(plain));
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {}
  }
}
