package io.github.indicatorrefinery.transforms.parse.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** The compressions that are read as if the file were plain, told by their first bytes. */
public enum Decompression {
  GZIP("\u001F\u008B") {
    @Override
    public InputStream open(RawInput raw) throws IOException {
      return new GZIPInputStream(raw, BUFFER_BYTES);
    }
  },
  ZSTD("(\u00B5/\u00FD") {
    @Override
    public InputStream open(RawInput raw) throws IOException {
      return new ZstdInputStream(raw);
    }
  },
  BZIP2("BZh") {
    @Override
    public InputStream open(RawInput raw) throws IOException {
      return new ByteByByte(new BZip2CompressorInputStream(raw, true));
    }
  },
  XZ("\u00FD7zXZ\0") {
    @Override
    public InputStream open(RawInput raw) throws IOException {
      return new ByteByByte(new XZInputStream(raw, XZ_MAX_KIB));
    }
  },
  NONE("") {
    @Override
    public InputStream open(RawInput raw) {
      return raw;
    }
  };

  private static final int BUFFER_BYTES = 1 << 16;

  /** The strongest preset needs half of it; a file can ask for any amount. */
  private static final int XZ_MAX_KIB = 1 << 17;

  private static final int HEAD_BYTES = 10;

  /** After {@code BZh} and a digit: the first block, or the end of an empty file. */
  private static final String BZIP2_BLOCK = "1AY&SY";

  private static final String BZIP2_END = "\u0017rE8P\u0090";

  private final String magic;

  Decompression(String magic) {
    this.magic = magic;
  }

  /** The plain bytes of {@code raw}, all members or frames of it. */
  public abstract InputStream open(RawInput raw) throws IOException;

  /** The compression of a file of which nothing was read yet. */
  public static Decompression of(RawInput raw) throws IOException {
    String head = new String(raw.head(HEAD_BYTES), StandardCharsets.ISO_8859_1);
    for (Decompression compression : values()) {
      if (head.startsWith(compression.magic) && (compression != BZIP2 || isBzip2(head))) {
        return compression;
      }
    }
    return NONE;
  }

  /** A text may begin with BZh; no text goes on like this. */
  private static boolean isBzip2(String head) {
    return head.startsWith(BZIP2_BLOCK, 4) || head.startsWith(BZIP2_END, 4);
  }
}
