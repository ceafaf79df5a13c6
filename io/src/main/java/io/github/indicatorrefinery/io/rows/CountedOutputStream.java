package io.github.indicatorrefinery.io.rows;

import io.github.indicatorrefinery.io.files.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/**
 * Counts and digests what goes through, in the pieces in which it comes: whoever hands on single
 * bytes buffers them first. Closing it flushes; the file below is closed by whoever opened it.
 */
final class CountedOutputStream extends FilterOutputStream {
  private final MessageDigest sha256 = Sha256.begin();
  private long bytes;

  CountedOutputStream(OutputStream out) {
    super(out);
  }

  /** The file at {@code path} that all of this becomes; it is asked for once, in the end. */
  WrittenFile file(String path) {
    return new WrittenFile(path, bytes, Sha256.end(sha256));
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    sha256.update((byte) b);
    bytes++;
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    out.write(source, offset, length);
    sha256.update(source, offset, length);
    bytes += length;
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
