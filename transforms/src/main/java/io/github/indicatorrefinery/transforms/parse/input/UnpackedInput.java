package io.github.indicatorrefinery.transforms.parse.input;

import io.github.indicatorrefinery.transforms.values.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The bytes of a file after unpacking: its beginning can be looked at, and it remembers how many
 * bytes came and the last of them, which tell where a broken file breaks.
 *
 * <p>It hands over every byte that came before the break. A {@link java.io.BufferedInputStream}
 * does not: it reads on until its buffer is full, and what it took is lost where the source then
 * fails.
 */
public final class UnpackedInput extends InputStream {
  /** As many characters as a failure shows, should each be one byte. */
  private static final int REMEMBERED_BYTES = Failure.MAX_INPUT_CHARS;

  /** A decoder that is asked for much at once may lose what it has where the data break. */
  private static final int STEP = 256;

  private final InputStream source;
  private byte[] head = new byte[0];
  private int headNext;
  private @Nullable IOException broken;
  private long bytes;
  private byte[] last = new byte[0];

  public UnpackedInput(InputStream source) {
    this.source = source;
  }

  /** The first bytes, not consumed, fewer where it ends or breaks before; to be asked first. */
  public byte[] head(int length) {
    byte[] read = new byte[length];
    int count = 0;
    int more = 0;
    while (more >= 0 && count < length) {
      count += more;
      try {
        more = count < length ? readSource(read, count, Math.min(STEP, length - count)) : -1;
      } catch (IOException e) {
        more = -1;
      }
    }
    head = Arrays.copyOf(read, count);
    return head.clone();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length > 0 && headNext < head.length) {
      int count = Math.min(length, head.length - headNext);
      System.arraycopy(head, headNext, target, offset, count);
      headNext += count;
      return count;
    }
    return readSource(target, offset, length);
  }

  /** How many bytes came. */
  public long bytes() {
    return bytes;
  }

  /** The last bytes that came, as text. */
  public String lastText() {
    int from = 0;
    while (from < last.length && isContinuation(last[from])) {
      from++;
    }
    return new String(last, from, last.length - from, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** Once broken it stays so: a decoder that failed may hand over anything if asked again. */
  private int readSource(byte[] target, int offset, int length) throws IOException {
    if (broken != null) {
      throw broken;
    }
    try {
      int count = source.read(target, offset, length);
      if (count > 0) {
        remember(target, offset, count);
      }
      return count;
    } catch (IOException e) {
      broken = e;
      throw e;
    }
  }

  private void remember(byte[] target, int offset, int count) {
    bytes += count;
    int old = Math.min(last.length, Math.max(0, REMEMBERED_BYTES - count));
    int added = Math.min(count, REMEMBERED_BYTES);
    byte[] now = old + added == last.length ? last : new byte[old + added];
    System.arraycopy(last, last.length - old, now, 0, old);
    System.arraycopy(target, offset + count - added, now, old, added);
    last = now;
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }
}
