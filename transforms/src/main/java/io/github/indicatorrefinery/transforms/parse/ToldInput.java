package io.github.indicatorrefinery.transforms.parse;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A file whose bytes are told to whoever watches the run, while they are read. */
final class ToldInput extends FilterInputStream {
  private final LongConsumer told;

  /**
   * Reads {@code source}.
   *
   * @param told is given the number of bytes that came, each time some come
   */
  ToldInput(InputStream source, LongConsumer told) {
    super(source);
    this.told = told;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    tell(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    tell(count);
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    tell(skipped);
    return skipped;
  }

  private void tell(long count) {
    if (count > 0) {
      told.accept(count);
    }
  }
}
