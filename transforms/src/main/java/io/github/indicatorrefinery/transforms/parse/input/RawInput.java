package io.github.indicatorrefinery.transforms.parse.input;

import io.github.indicatorrefinery.transforms.text.ContentDigest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The bytes of a file as they are stored: counted and hashed with SHA-256 while they are read. Its
 * source stays open when it is closed, so that the rest can be drained after a parser has given up.
 */
public final class RawInput extends InputStream {
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream source;
  private final MessageDigest digest = ContentDigest.sha256();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int next;
  private int end;
  private long bytes;
  private @Nullable IOException broken;

  /** Reads a stream that stays the caller's to close. */
  public RawInput(InputStream source) {
    this.source = source;
  }

  /** The first bytes of the file, not consumed; to be asked before anything was read. */
  byte[] head(int length) throws IOException {
    while (end < length && fill()) {}
    return Arrays.copyOf(buffer, Math.min(end, length));
  }

  @Override
  public int read() throws IOException {
    return ensureBuffered() ? buffer[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!ensureBuffered()) {
      return -1;
    }
    int count = Math.min(length, end - next);
    System.arraycopy(buffer, next, target, offset, count);
    next += count;
    return count;
  }

  /** More than 0 unless the end is reached: by this gzip tells whether another member follows. */
  @Override
  public int available() throws IOException {
    return ensureBuffered() ? end - next : 0;
  }

  /** Reads on to the end, so that count and hash are those of the whole file, unless it broke. */
  public void drain() throws IOException {
    if (broken != null) {
      return;
    }
    do {
      next = end;
    } while (ensureBuffered());
  }

  /** Whether the source itself failed. */
  public boolean isBroken() {
    return broken != null;
  }

  /** Tells once more how the source failed. */
  public void throwIfBroken() throws IOException {
    if (broken != null) {
      throw broken;
    }
  }

  /** How many bytes were read. */
  public long bytes() {
    return bytes;
  }

  /** The hash of what was read, in hexadecimal; can be asked once. */
  public String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private boolean ensureBuffered() throws IOException {
    if (next < end) {
      return true;
    }
    next = 0;
    end = 0;
    return fill();
  }

  private boolean fill() throws IOException {
    try {
      int count = source.read(buffer, end, buffer.length - end);
      if (count > 0) {
        digest.update(buffer, end, count);
        end += count;
        bytes += count;
      }
      return count > 0;
    } catch (IOException e) {
      broken = e;
      throw e;
    }
  }
}
