package io.github.indicatorrefinery.transforms.parse.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * A terminal's screen above an endless history: what scrolls off is kept, and so is a page that is
 * cleared as a whole, since terminals keep it too. Rows are as long as their text, so that nothing
 * is cut where a terminal would fold it.
 *
 * <p>Libraries that emulate a terminal keep a grid of fixed size with a colour for each cell, and
 * not where in the input a row was written; a report needs the place and no grid.
 *
 * <p>Where the size is not known, a cursor moves up as far as any screen is high, and an address
 * counts in the classic 24 rows. No move makes more cells than {@link #MAX_PADDING_SHARE} times the
 * input, whatever it asks for.
 */
final class Screen {
  static final int CLASSIC_ROWS = 24;
  static final int MAX_ROWS = 500;
  static final int MAX_COLUMNS = 1_000;

  /** A bound for memory: an input of a megabyte makes no more than four million blanks. */
  static final int MAX_PADDING_SHARE = 4;

  private static final int TAB_STOP = 8;

  private final List<ScreenRow> rows = new ArrayList<>();
  private final int height;
  private final int reach;
  private final int width;
  private int padding;
  private int page;
  private int row;
  private int column;
  private int savedRow;
  private int savedColumn;

  /** A size of 0 is not known. */
  Screen(int columns, int rowCount, int inputChars) {
    height = rowCount > 0 ? Math.min(rowCount, MAX_ROWS) : CLASSIC_ROWS;
    reach = rowCount > 0 ? height : MAX_ROWS;
    width = columns > 0 ? Math.min(columns, MAX_COLUMNS) : MAX_COLUMNS;
    padding = (int) Math.min(Integer.MAX_VALUE, (long) MAX_PADDING_SHARE * inputChars);
    rows.add(new ScreenRow());
  }

  void put(int codePoint, int sourceLine) {
    ScreenRow current = rows.get(row);
    int gap = column - current.length();
    if (gap > padding) {
      column = current.length();
    } else if (gap > 0) {
      padding -= gap;
    }
    current.put(column++, codePoint, sourceLine);
  }

  void lineFeed() {
    index();
    column = 0;
  }

  /** One row down in the same column. */
  void index() {
    row++;
    if (row == rows.size()) {
      rows.add(new ScreenRow());
    }
  }

  void tab(int sourceLine) {
    if (column >= rows.get(row).length()) {
      put('\t', sourceLine);
    } else {
      column = (column / TAB_STOP + 1) * TAB_STOP;
    }
  }

  void moveTo(int wanted) {
    column = Math.max(0, Math.min(wanted, Math.max(width - 1, rows.get(row).length())));
  }

  void moveBy(int columns) {
    moveTo(column + columns);
  }

  void up(int count) {
    row = Math.max(highest(), row - count);
  }

  void down(int count) {
    address(Math.max(row, Math.min(row + count, top() + height - 1)), column);
  }

  /** Both count from 1. */
  void position(int screenRow, int screenColumn) {
    address(top() + Math.min(screenRow, height) - 1, 0);
    moveTo(screenColumn - 1);
  }

  void save() {
    savedRow = row;
    savedColumn = column;
  }

  void restore() {
    row = Math.max(highest(), Math.min(savedRow, rows.size() - 1));
    column = savedColumn;
  }

  void eraseInLine(int mode) {
    ScreenRow current = rows.get(row);
    switch (mode) {
      case 0 -> current.cutAt(column);
      case 1 -> current.blank(0, column + 1);
      case 2 -> current.cutAt(0);
      default -> {}
    }
  }

  void eraseInDisplay(int mode) {
    switch (mode) {
      case 0 -> {
        if (row == top() && column == 0 && rows.size() - row > 1) {
          turnPage();
        } else {
          eraseInLine(0);
          rows.subList(row + 1, rows.size()).clear();
        }
      }
      case 1 -> {
        rows.subList(Math.min(top(), row), row).forEach(above -> above.cutAt(0));
        eraseInLine(1);
      }
      case 2 -> turnPage();
      default -> {}
    }
  }

  void insertRows(int count) {
    for (int i = Math.min(count, height); i > 0 && rows.size() - row < reach; i--) {
      rows.add(row, new ScreenRow());
    }
  }

  void deleteRows(int count) {
    rows.subList(row, Math.min(rows.size(), row + Math.min(count, height))).clear();
    if (row == rows.size()) {
      rows.add(new ScreenRow());
    }
  }

  void insertCells(int count) {
    rows.get(row).insert(column, count);
  }

  void deleteCells(int count) {
    rows.get(row).delete(column, count);
  }

  void eraseCells(int count) {
    rows.get(row).blank(column, column + count);
  }

  CapturedText shown() {
    StringBuilder text = new StringBuilder();
    SourceLines places = new SourceLines();
    int line = 1;
    for (int i = 0; i < rows.size(); i++) {
      ScreenRow shown = rows.get(i);
      line = shown.length() == 0 ? line : shown.sourceLine();
      places.add(text.length(), line);
      shown.appendTo(text);
      if (i + 1 < rows.size()) {
        text.append('\n');
      }
    }
    return new Shown(text.toString(), places);
  }

  private int highest() {
    return Math.max(page, rows.size() - reach);
  }

  private int top() {
    return Math.max(page, rows.size() - height);
  }

  private void address(int wantedRow, int wantedColumn) {
    int end = Math.max(row, wantedRow);
    while (rows.size() <= end && padding > 0) {
      rows.add(new ScreenRow());
      padding--;
    }
    row = Math.min(wantedRow, rows.size() - 1);
    column = wantedColumn;
  }

  private void turnPage() {
    if (rows.get(rows.size() - 1).length() > 0) {
      rows.add(new ScreenRow());
    }
    page = rows.size() - 1;
    row = page;
    column = 0;
  }

  private record Shown(String text, SourceLines places) implements CapturedText {
    @Override
    public int lineAt(int offset) {
      return places.lineAt(offset);
    }

    @Override
    public int removedBefore(int offset) {
      return 0;
    }
  }
}
