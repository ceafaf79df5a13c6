package io.github.indicatorrefinery.transforms.parse.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The lines of a text, ended by LF, CR LF or CR. Lines can be put back, so that one broken record
 * does not take those behind it with it.
 */
final class TableLines {
  /** Longer than any text that is read; a file may be one line of any length. */
  static final int MAX_CHARS = 20_000_000;

  private static final int NONE = -2;
  private static final int END = -1;

  private final Reader text;
  private final Deque<Line> putBack = new ArrayDeque<>();
  private int number;
  private int next = NONE;
  private long codePoints;

  /**
   * One of them.
   *
   * @param number from 1
   * @param text without what ends it; of a line of more than {@link #MAX_CHARS} one more than these
   */
  record Line(int number, String text) {}

  TableLines(Reader text) {
    this.text = text;
  }

  /** The next line; null at the end. */
  @Nullable Line next() throws IOException {
    Line line = putBack.poll();
    if (line != null) {
      return line;
    }
    int character = read();
    if (character == END) {
      return null;
    }
    StringBuilder read = new StringBuilder();
    while (character != END && character != '\n' && character != '\r') {
      if (read.length() <= MAX_CHARS) {
        read.append((char) character);
      }
      character = read();
    }
    if (character == '\r') {
      int after = read();
      next = after == '\n' ? NONE : after;
    }
    return new Line(++number, read.toString());
  }

  /** Gives these lines, the ones read last, again. */
  void putBack(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      putBack.push(lines.get(i));
    }
  }

  /** How many code points of the text were read, those that end lines included. */
  long codePoints() {
    return codePoints;
  }

  private int read() throws IOException {
    if (next != NONE) {
      int character = next;
      next = NONE;
      return character;
    }
    int character = text.read();
    if (character != END && !Character.isLowSurrogate((char) character)) {
      codePoints++;
    }
    return character;
  }
}
