package io.github.indicatorrefinery.transforms.parse.table;

import io.github.indicatorrefinery.transforms.values.Failure.Part;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Cuts a table into records: a line, or several where a quoted text has line breaks. A record that
 * is broken, such as by a quote that is never closed, ends with its first line, and the next line
 * is read as a record again.
 */
final class TableRecords {
  private final TableLines lines;
  private final Dialect dialect;
  private int linesTaken;

  /**
   * One of them.
   *
   * @param line its first line
   * @param text as it was written
   * @param part of the record that the text is
   * @param cells null where it is broken
   * @param problem what is wrong with it; empty where it is whole
   */
  record Read(int line, String text, Part part, @Nullable List<String> cells, String problem) {}

  TableRecords(Reader text, Dialect dialect) {
    this.lines = new TableLines(text);
    this.dialect = dialect;
  }

  /** The number of the last line of the record that was handed over last. */
  int linesTaken() {
    return linesTaken;
  }

  /** How many code points of the text were read. */
  long codePoints() {
    return lines.codePoints();
  }

  /** The next record; blank lines between records are none; null at the end. */
  @Nullable Read next() throws IOException {
    TableLines.Line first = lines.next();
    while (first != null && first.text().isBlank()) {
      first = lines.next();
    }
    return first == null ? null : read(first);
  }

  private Read read(TableLines.Line first) throws IOException {
    List<TableLines.Line> following = new ArrayList<>();
    StringBuilder text = new StringBuilder(first.text());
    boolean isOpen = dialect.opensQuote(first.text(), false);
    TableLines.Line line = first;
    while (isOpen && line != null && text.length() <= TableLines.MAX_CHARS) {
      line = lines.next();
      if (line != null) {
        following.add(line);
        text.append('\n').append(line.text());
        isOpen = dialect.opensQuote(line.text(), true);
      }
    }
    if (text.length() > TableLines.MAX_CHARS) {
      return broken(first, following, "more than " + TableLines.MAX_CHARS + " characters");
    }
    if (isOpen) {
      return broken(first, following, "a quote that is not closed");
    }
    try {
      List<String> cells = dialect.cells(text.toString());
      linesTaken = first.number() + following.size();
      return new Read(first.number(), text.toString(), Part.WHOLE, cells, "");
    } catch (IOException e) {
      return broken(
          first, following, "a quote that is not closed, or not doubled inside of a cell");
    }
  }

  private Read broken(TableLines.Line first, List<TableLines.Line> following, String problem) {
    lines.putBack(following);
    linesTaken = first.number();
    Part part = following.isEmpty() ? Part.WHOLE : Part.START;
    return new Read(first.number(), first.text(), part, null, problem);
  }
}
