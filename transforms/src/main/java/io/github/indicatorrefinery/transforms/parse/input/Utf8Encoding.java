package io.github.indicatorrefinery.transforms.parse.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * Text as the bytes of UTF-8; a lone surrogate becomes U+FFFD. Each block is handed over as it
 * comes: where the source breaks, all that came before it has been read, which the streams of
 * libraries that fill the whole target lose.
 */
public final class Utf8Encoding extends InputStream {
  private static final int BUFFER_CHARS = 1 << 13;

  private final Reader text;
  private final char[] buffer = new char[BUFFER_CHARS];

  /** Characters at the start of the buffer that wait for what follows: at most one. */
  private int waiting;

  private byte[] encoded = new byte[0];
  private int next;

  /** Reads a text, and closes it. */
  public Utf8Encoding(Reader text) {
    this.text = text;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (next == encoded.length) {
      if (!encodeMore()) {
        return -1;
      }
    }
    int count = Math.min(length, encoded.length - next);
    System.arraycopy(encoded, next, target, offset, count);
    next += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private boolean encodeMore() throws IOException {
    int count = text.read(buffer, waiting, BUFFER_CHARS - waiting);
    if (count < 0 && waiting == 0) {
      return false;
    }
    int chars = waiting + Math.max(0, count);
    boolean isHalf = count >= 0 && Character.isHighSurrogate(buffer[chars - 1]);
    int whole = isHalf ? chars - 1 : chars;
    encoded =
        TextEncoding.wellFormed(new String(buffer, 0, whole)).getBytes(StandardCharsets.UTF_8);
    next = 0;
    waiting = chars - whole;
    buffer[0] = buffer[Math.min(whole, BUFFER_CHARS - 1)];
    return true;
  }
}
