package io.github.indicatorrefinery.transforms.parse.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How a table is written: what stands between its cells. Quotes are those of RFC 4180; blanks
 * around a cell are no part of it.
 */
enum Dialect {
  COMMA(',', "csv"),
  TAB('\t', "tsv"),
  SEMICOLON(';', "csv"),
  BAR('|', "csv");

  private static final char QUOTE = '"';

  private final char delimiter;
  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // It is, and says so.
  private final CSVFormat format;

  Dialect(char delimiter, String label) {
    this.delimiter = delimiter;
    this.label = label;
    this.format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreSurroundingSpaces(true).get();
  }

  /** The name that outputs carry. */
  String label() {
    return label;
  }

  /** Whether a quote is open where this line ends. */
  boolean opensQuote(String line, boolean isOpenBefore) {
    boolean isOpen = isOpenBefore;
    boolean isCellStart = !isOpenBefore;
    for (int at = 0; at < line.length(); at++) {
      char character = line.charAt(at);
      if (isOpen && character == QUOTE) {
        boolean isDoubled = at + 1 < line.length() && line.charAt(at + 1) == QUOTE;
        at += isDoubled ? 1 : 0;
        isOpen = isDoubled;
      } else if (!isOpen) {
        isOpen = isCellStart && character == QUOTE;
        isCellStart = character == delimiter || (isCellStart && character == ' ');
      }
    }
    return isOpen;
  }

  /**
   * The cells of one record.
   *
   * @throws IOException when it is none
   */
  List<String> cells(String record) throws IOException {
    try (CSVParser parser = CSVParser.parse(new StringReader(record), format)) {
      List<CSVRecord> records = parser.getRecords();
      if (records.size() != 1) {
        throw new IOException(records.size() + " records in one");
      }
      return records.get(0).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The cells of a line in which a quote is but a character. */
  List<String> plainCells(String line) {
    return List.of(line.split(Pattern.quote(String.valueOf(delimiter)), -1));
  }
}
