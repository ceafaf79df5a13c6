package io.github.indicatorrefinery.transforms.parse.yaml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts the characters of a text (code points) while it is read. */
final class CountedText extends FilterReader {
  private long codePoints;

  CountedText(Reader text) {
    super(text);
  }

  long codePoints() {
    return codePoints;
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    codePoints += next < 0 || Character.isLowSurrogate((char) next) ? 0 : 1;
    return next;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    for (int i = 0; i < count; i++) {
      codePoints += Character.isLowSurrogate(target[offset + i]) ? 0 : 1;
    }
    return count;
  }
}
