package io.github.indicatorrefinery.transforms.parse.table;

import io.github.indicatorrefinery.transforms.parse.format.Beginning;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads a table of text, one record at a time; positions are lines. Failures: {@code
 * no_pair_columns} for the whole table; {@code broken_record}, {@code missing_question} and {@code
 * missing_answer} for one record, after which the next is read; {@code empty_file} for a head
 * without records. A record may have fewer cells than there are columns, or more if these are
 * empty.
 */
final class TableReader {
  private final FileRecords records;
  private final TableHead head;
  private final PairRows rows;

  /** Characters of pairs, and of records that failed; the others are prose. */
  private long claimed;

  private TableReader(FileRecords records, TableHead head) {
    this.records = records;
    this.head = head;
    this.rows = new PairRows(records, head.dialect().label());
  }

  /**
   * Reads {@code plain}, UTF-8 whose beginning is that of a table, to its end.
   *
   * @throws IOException when {@code plain} breaks; the records before it were handed over
   */
  static void read(FileRecords file, InputStream plain) throws IOException {
    BufferedReader text = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    String beginning = beginning(text);
    TableHead head = TableHead.of(beginning).orElseThrow();
    FileRecords records = file.recognised(head.dialect().label(), SourceKind.FILE);
    if (head.columns().holdPairs()) {
      new TableReader(records, head).readAll(new TableRecords(text, head.dialect()));
    } else {
      String message =
          "a table with the columns %s; two that are named question and answer are needed"
              .formatted(head.columns().shown());
      records.failFile("no_pair_columns", message, beginning, beginning.length());
    }
  }

  private static String beginning(BufferedReader text) throws IOException {
    char[] read = new char[Beginning.MAX_BYTES];
    text.mark(read.length);
    int length = 0;
    try {
      int count = 0;
      while (count >= 0 && length < read.length) {
        length += count;
        count = text.read(read, length, read.length - length);
      }
    } catch (IOException e) {
      // A source that breaks says so again when all that came before has been read.
    }
    text.reset();
    return new String(read, 0, length);
  }

  private void readAll(TableRecords table) throws IOException {
    try {
      for (TableRecords.Read read = table.next(); read != null; read = table.next()) {
        if (table.linesTaken() > head.lines()) {
          take(read);
        }
      }
    } finally {
      records.account().addProse(table.codePoints() - claimed);
    }
    if (rows.taken() == 0) {
      records.failFile("empty_file", "a table with a head and no records", "", 0);
    }
  }

  private void take(TableRecords.Read read) {
    List<String> cells = cells(read);
    if (cells != null && cells.stream().allMatch(String::isBlank)) {
      records.account().passOver("(empty records)");
      return;
    }
    int inPair = -1;
    if (cells != null) {
      inPair = rows.take(head.columns(), cells, read.line(), read.text());
    } else {
      String problem = read.cells() == null ? read.problem() : tooMany(read.cells());
      rows.fail("broken_record", problem, read.line(), read.text(), read.part());
    }
    if (inPair < 0) {
      int unclaimed = read.text().codePointCount(0, read.text().length());
      records.account().addUnclaimed(unclaimed);
      claimed += unclaimed;
    } else {
      records.account().addInPairs(inPair);
      claimed += inPair;
    }
  }

  /**
   * The cells; null where they do not fit the columns. Tables of tabs are often written without
   * quoting, so that a quote there may be but a character.
   */
  private @Nullable List<String> cells(TableRecords.Read read) {
    List<String> cells = read.cells();
    if (cells == null && head.dialect() == Dialect.TAB) {
      List<String> plain = head.dialect().plainCells(read.text());
      cells = plain.size() == columns() ? plain : null;
    }
    boolean fits = cells != null && cells.stream().skip(columns()).allMatch(String::isBlank);
    return fits ? cells : null;
  }

  private int columns() {
    return head.columns().names().size();
  }

  private String tooMany(List<String> cells) {
    return "%d cells under %d columns: a text with a separator in it has to be quoted"
        .formatted(cells.size(), columns());
  }
}
