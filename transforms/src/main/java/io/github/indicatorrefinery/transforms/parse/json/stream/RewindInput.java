package io.github.indicatorrefinery.transforms.parse.json.stream;

import io.github.indicatorrefinery.transforms.values.Failure.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Passes UTF-8 on and remembers the last of it: to show a record as it stood in the file, and to go
 * back behind what a parser took when it met a break. It costs one copy of each byte into memory
 * that stays in the processor's cache.
 */
public final class RewindInput extends InputStream {
  /** Some twenty times the longest record known; a power of two. */
  static final int WINDOW_BYTES = 1 << 18;

  private static final int MASK = WINDOW_BYTES - 1;
  private static final int BLOCK_BYTES = 8_000;

  private final InputStream in;
  private final byte[] window = new byte[WINDOW_BYTES];

  /** What one look ahead reads; made by the first, as most files need none. */
  private byte[] block = new byte[0];

  private long end;
  private long next;
  private @Nullable IOException broken;

  public RewindInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length > 0 && next < end) {
      int from = (int) (next & MASK);
      int count = (int) Math.min(Math.min(length, end - next), WINDOW_BYTES - from);
      System.arraycopy(window, from, target, offset, count);
      next += count;
      return count;
    }
    if (broken != null) {
      throw broken;
    }
    int count = in.read(target, offset, Math.min(length, WINDOW_BYTES));
    remember(target, offset, count);
    next = end;
    return count;
  }

  /**
   * Reads ahead as far as {@code length} bytes, or less where the source ends or breaks before;
   * that it breaks is told once what came before was read.
   */
  long lookAhead(int length) {
    try {
      for (long at = 0; at < length && byteAt(at) >= 0; at += BLOCK_BYTES) {}
    } catch (IOException e) {
      broken = e;
    }
    return Math.min(length, end);
  }

  /** How many bytes came from the source. */
  public long end() {
    return end;
  }

  /** Whether this byte can be looked at. */
  boolean holds(long offset) {
    return offset >= first();
  }

  /** The first byte that is remembered. */
  long first() {
    return Math.max(0, end - WINDOW_BYTES);
  }

  /** The byte at {@code offset}, read ahead where need be; -1 past the end. */
  int byteAt(long offset) throws IOException {
    while (offset >= end) {
      if (block.length == 0) {
        block = new byte[BLOCK_BYTES];
      }
      int count = in.read(block, 0, BLOCK_BYTES);
      if (count < 0) {
        return -1;
      }
      remember(block, 0, count);
    }
    return window[(int) (offset & MASK)] & 0xFF;
  }

  /** The next read begins at {@code offset}, which is held. */
  void goTo(long offset) {
    next = offset;
  }

  /** What is remembered of the bytes from {@code from} up to {@code to}, at most so many. */
  String text(long from, long to, int maxBytes) {
    long start = Math.max(from, first());
    int length = (int) Math.max(0, Math.min(maxBytes, Math.min(to, end) - start));
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = window[(int) ((start + i) & MASK)];
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The same, and whether what is remembered begins behind {@code from}. */
  Passage shown(long from, long to, int maxBytes) {
    Passage shown = new Passage(text(from, to, maxBytes), Part.WHOLE);
    return holds(from) ? shown : shown.withoutStart();
  }

  private void remember(byte[] bytes, int offset, int count) {
    if (count <= 0) {
      return;
    }
    int from = (int) (end & MASK);
    int first = Math.min(count, WINDOW_BYTES - from);
    System.arraycopy(bytes, offset, window, from, first);
    System.arraycopy(bytes, offset + first, window, 0, count - first);
    end += count;
  }
}
