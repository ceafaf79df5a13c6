package io.github.indicatorrefinery.transforms.parse.terminal;

import java.util.Arrays;

/** One row of a screen, as wide as what was written into it. A cell holds one code point. */
final class ScreenRow {
  /** Cells are moved about only in rows that a terminal could have; a longer one is just text. */
  static final int MAX_EDITED = 4_096;

  private int[] cells = new int[0];
  private int length;
  private int writtenTo;
  private boolean rewritten;
  private int sourceLine;

  int length() {
    return length;
  }

  /** The line of the file that the first cell was written from. */
  int sourceLine() {
    return sourceLine;
  }

  void put(int column, int codePoint, int line) {
    if (length == 0 || column == 0) {
      sourceLine = line;
    }
    rewritten |= column < length;
    if (column >= length) {
      resize(column + 1);
    }
    cells[column] = codePoint;
    writtenTo = column + 1;
  }

  void cutAt(int column) {
    rewritten = true;
    length = Math.min(length, column);
  }

  void blank(int from, int to) {
    rewritten = true;
    if (length <= MAX_EDITED && from < length) {
      Arrays.fill(cells, from, Math.min(to, length), ' ');
    }
  }

  void delete(int column, int count) {
    if (length <= MAX_EDITED && column < length) {
      int gone = Math.min(count, length - column);
      System.arraycopy(cells, column + gone, cells, column, length - column - gone);
      length -= gone;
    }
  }

  void insert(int column, int count) {
    if (column < length && length + count <= MAX_EDITED) {
      int moved = length - column;
      resize(length + count);
      System.arraycopy(cells, column, cells, column + count, moved);
      Arrays.fill(cells, column, column + count, ' ');
    }
  }

  /** What is read on the row: blanks that wiped an earlier text are no part of it. */
  void appendTo(StringBuilder text) {
    int last = length;
    while (last > 0 && cells[last - 1] == ' ') {
      last--;
    }
    boolean wiped = rewritten && (last == 0 || writtenTo < length);
    int end = wiped ? Math.max(last, last == 0 ? 0 : Math.min(writtenTo, length)) : length;
    for (int i = 0; i < end; i++) {
      text.appendCodePoint(cells[i]);
    }
  }

  private void resize(int wanted) {
    if (wanted > cells.length) {
      cells = Arrays.copyOf(cells, Math.max(wanted, Math.min(2 * wanted, wanted + 65_536)));
    }
    if (wanted > length) {
      Arrays.fill(cells, length, wanted, ' ');
    }
    length = wanted;
  }
}
