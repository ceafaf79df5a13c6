package io.github.indicatorrefinery.transforms.parse.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The first record of a table, which names its columns.
 *
 * @param lines how many lines it takes, with what stands before it
 */
record TableHead(Dialect dialect, TableHeader columns, int lines) {
  /** What no table begins with, but JSON, a table of Markdown, or HTML. */
  private static final String OTHER_BEGINNINGS = "{[|<";

  /** What a spreadsheet writes before the head, and reads there. */
  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=.\\s*");

  /**
   * The head of a text that begins so, in the dialect in which it has questions and answers, else
   * in the one that gives the most columns; empty where it is no table at all.
   */
  static Optional<TableHead> of(String beginning) {
    String text = beginning.stripLeading();
    if (text.isEmpty() || OTHER_BEGINNINGS.indexOf(text.charAt(0)) >= 0) {
      return Optional.empty();
    }
    List<TableHead> heads =
        Stream.of(Dialect.values())
            .map(dialect -> in(dialect, beginning))
            .flatMap(Optional::stream)
            .toList();
    return heads.stream()
        .filter(head -> head.columns.holdPairs())
        .findFirst()
        .or(() -> heads.stream().max(Comparator.comparingInt(head -> head.columns.names().size())));
  }

  private static Optional<TableHead> in(Dialect dialect, String beginning) {
    TableRecords records = new TableRecords(new StringReader(beginning), dialect);
    try {
      TableRecords.Read head = records.next();
      if (head != null && SEPARATOR_LINE.matcher(head.text()).matches()) {
        head = records.next();
      }
      return head == null || head.cells() == null
          ? Optional.empty()
          : Optional.of(
              new TableHead(dialect, new TableHeader(head.cells()), records.linesTaken()));
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot fail", e);
    }
  }
}
