package io.github.indicatorrefinery.transforms.parse;

import io.github.indicatorrefinery.transforms.progress.LongWork;
import io.github.indicatorrefinery.transforms.progress.WorkHere;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file whose bytes are told to whoever watches the run, while they are read. */
final class ToldInput extends FilterInputStream {
  private final WorkHere here;

  ToldInput(InputStream source, WorkHere here) {
    super(source);
    this.here = here;
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
      here.add(LongWork.READING, count);
    }
  }
}
