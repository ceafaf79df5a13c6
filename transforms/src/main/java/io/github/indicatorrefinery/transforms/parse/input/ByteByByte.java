package io.github.indicatorrefinery.transforms.parse.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Keeps what a decoder gave before it failed, where its own read of many bytes would lose it: that
 * of Commons Compress for bzip2, and that for xz, throw away up to a whole buffer. Taking single
 * bytes costs bzip2 nothing, as that read does the same inside.
 */
final class ByteByByte extends FilterInputStream {
  private @Nullable IOException broken;

  ByteByByte(InputStream decoder) {
    super(decoder);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (broken != null) {
      throw broken;
    }
    int count = 0;
    try {
      while (count < length) {
        int next = in.read();
        if (next < 0) {
          return count == 0 ? -1 : count;
        }
        target[offset + count++] = (byte) next;
      }
    } catch (IOException e) {
      if (count == 0) {
        throw e;
      }
      broken = e;
    }
    return count;
  }
}
