package io.github.indicatorrefinery.transforms.parse.report;

import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads one research report: what its head says, and its pairs, cut by the counts they declare (see
 * {@link TerminalPairs}) or, in a Markdown report, by its list items (see {@link MarkdownPairs}).
 *
 * <p>A report without a section of pairs gives its research and no failure. A file that is no
 * report gives one failure: {@code empty_file}, {@code binary_file}, {@code not_a_report} or {@code
 * too_large}. A report that declares more pairs than it holds gives its pairs and the failure
 * {@code fewer_pairs_than_declared}; a block without an answer is the failure {@code
 * missing_answer}.
 *
 * <p>Line ends are those of the first kind found throughout: where every line ends in CR LF, the CR
 * is no part of a text. The same bytes give the same records.
 */
public final class ReportParser {
  /**
   * A report is held in memory, about six times its size. The longest known one has 373 KB; this is
   * ninety times as much and fits the smallest heap.
   */
  static final int MAX_REPORT_BYTES = 32 << 20;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int SHOWN_BYTES = 2_000;

  /** In a text that is no report, one character in this many may be a control or replaced one. */
  private static final int BINARY_SHARE = 20;

  private final FileRecords records;
  private final AnsiText report;
  private final int bytes;

  /** Otherwise its source broke: that is told, and not once more what is missing therefore. */
  private final boolean whole;

  private int found;
  private int failed;

  private ReportParser(FileRecords records, ByteArrayOutputStream read, boolean whole) {
    this.records = records;
    this.report = AnsiText.of(unixLines(TextEncoding.decode(read.toByteArray())));
    this.bytes = read.size();
    this.whole = whole;
  }

  /**
   * Reads {@code in} to its end.
   *
   * @throws IOException when {@code in} breaks; the pairs before the break were handed over, the
   *     last one with the part of its answer that came, and a note
   */
  public static void parse(FileRecords records, InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try {
      copy(in, read);
    } catch (IOException e) {
      new ReportParser(records, read, false).parsePairs();
      throw e;
    }
    if (read.size() > MAX_REPORT_BYTES) {
      String message = "a report of more than " + MAX_REPORT_BYTES + " bytes";
      String start = new String(read.toByteArray(), 0, SHOWN_BYTES, StandardCharsets.UTF_8);
      records.failFile("too_large", message, start, read.size());
      return;
    }
    ReportParser parser = new ReportParser(records, read, true);
    if (!parser.parsePairs()) {
      parser.failAsNoReport();
    }
  }

  private static void copy(InputStream in, ByteArrayOutputStream read) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    int count = in.read(buffer);
    while (count >= 0 && read.size() <= MAX_REPORT_BYTES) {
      read.write(buffer, 0, count);
      count = in.read(buffer);
    }
  }

  /** Whether this is a report. */
  private boolean parsePairs() {
    String text = report.text();
    TerminalPairs pairs = new TerminalPairs(report);
    ReportHeader header = ReportHeader.of(text.substring(0, pairs.firstStart()));
    List<TerminalPairs.Block> blocks = pairs.cutAll();
    MarkdownPairs markdown = MarkdownPairs.of(blocks.isEmpty() ? text : "");
    if (!header.isPresent() && blocks.isEmpty() && markdown.items().isEmpty()) {
      return false;
    }
    unbroken(blocks, TerminalPairs.Block::answer).forEach(block -> emit(block, header));
    unbroken(markdown.items(), MarkdownPairs.Item::answer).forEach(item -> emit(item, header));
    emitResearch(header, markdown.title());
    return true;
  }

  /** Without a last pair that broke off in its question. */
  private <T> List<T> unbroken(List<T> pairs, Function<T, @Nullable String> answer) {
    int last = pairs.size() - 1;
    boolean cut = !whole && last >= 0 && answer.apply(pairs.get(last)) == null;
    return cut ? pairs.subList(0, last) : pairs;
  }

  private void emit(TerminalPairs.Block block, ReportHeader header) {
    Origin origin = records.origin(null, line(block.questionStart()));
    emit(
        origin,
        header.topic() == null ? "" : header.topic(),
        header.completed(),
        block.number(),
        block.question(),
        block.answer(),
        block.notes());
  }

  private void emit(MarkdownPairs.Item item, ReportHeader header) {
    String topic = item.topic() != null ? item.topic() : header.topic();
    emit(
        records.origin(null, "line " + item.line()),
        topic == null ? "" : topic,
        header.completed(),
        item.number(),
        item.question(),
        item.answer(),
        List.of());
  }

  private void emit(
      Origin origin,
      String topic,
      @Nullable String completed,
      int number,
      String question,
      @Nullable String answer,
      List<String> notes) {
    if (answer == null) {
      failed++;
      records.fail(
          "missing_answer",
          "pair " + number + " has a question and no answer",
          origin,
          question,
          question.length());
    } else {
      found++;
      records.out().pair(new SourcePair(origin, topic, completed, number, question, answer, notes));
    }
  }

  private void emitResearch(ReportHeader header, @Nullable String heading) {
    Origin origin = records.origin(null, "line 1");
    String title = header.topic() != null ? header.topic() : heading;
    records
        .out()
        .research(
            new Research(
                origin,
                title == null ? "" : title,
                header.completed(),
                null,
                header.queries(),
                header.successful(),
                header.successRate(),
                header.declaredPairs(),
                found));
    Integer declared = header.declaredPairs();
    if (whole && declared != null && declared > found + failed) {
      String message = "declares " + declared + " pairs and holds " + found;
      records.failFile("fewer_pairs_than_declared", message, report.text(), bytes);
    }
  }

  private void failAsNoReport() {
    String text = report.text();
    if (text.isBlank()) {
      records.failFile("empty_file", "no text in it", text, bytes);
    } else if (looksBinary(text)) {
      records.failFile("binary_file", "no text but binary data", text, bytes);
    } else {
      records.failFile("not_a_report", "neither a report's head nor a pair", text, bytes);
    }
  }

  private String line(int offset) {
    return "line " + report.lineAt(offset);
  }

  private static boolean looksBinary(String text) {
    long strange =
        text.chars()
            .filter(c -> c == 0xFFFD || (Character.isISOControl(c) && !Character.isWhitespace(c)))
            .count();
    return text.indexOf('\0') >= 0 || strange * BINARY_SHARE > text.length();
  }

  private static String unixLines(String text) {
    int newline = text.indexOf('\n');
    while (newline > 0 && text.charAt(newline - 1) == '\r') {
      newline = text.indexOf('\n', newline + 1);
    }
    return newline < 0 ? text.replace("\r\n", "\n") : text;
  }
}
