package io.github.indicatorrefinery.transforms.parse.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much one stored file may unpack to, in all its layers together. A few kilobytes can be packed
 * so that they unpack to more than any machine holds; no research data do. Not safe for concurrent
 * use.
 */
public final class UnpackBudget {
  /** Exports of JSON unpack to ten times their size, logs to thirty. */
  static final int MAX_RATIO = 200;

  /** Below it the ratio does not matter: a short text of one letter is no attack. */
  static final long FREE_BYTES = 128L << 20;

  static final long MAX_BYTES = 64L << 30;

  private final RawInput stored;
  private long unpacked;

  public UnpackBudget(RawInput stored) {
    this.stored = stored;
  }

  /** The same bytes; ends with {@link UnpacksTooFarException} where the budget does. */
  public InputStream limit(InputStream source) {
    return new Limited(source);
  }

  private void take(long bytes) throws UnpacksTooFarException {
    unpacked += bytes;
    if (unpacked > MAX_BYTES || (unpacked > FREE_BYTES && unpacked / MAX_RATIO > stored.bytes())) {
      throw new UnpacksTooFarException(
          "unpacks to more than %d bytes, %d of it read".formatted(unpacked, stored.bytes()));
    }
  }

  private final class Limited extends FilterInputStream {
    Limited(InputStream source) {
      super(source);
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      take(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = in.read(target, offset, length);
      take(Math.max(0, count));
      return count;
    }
  }
}
