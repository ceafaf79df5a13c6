package io.github.indicatorrefinery.transforms.parse.report;

import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import io.github.indicatorrefinery.transforms.parse.terminal.AnsiText;
import io.github.indicatorrefinery.transforms.parse.terminal.TerminalCapture;
import io.github.indicatorrefinery.transforms.sensitive.SensitiveText;
import io.github.indicatorrefinery.transforms.values.Failure.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads one text: a research report as a terminal showed it, questions and answers with labels in
 * Markdown or plain text, or research in prose.
 *
 * <p>Every character is in a pair, is prose, or is unclaimed, and the account of the file adds them
 * up. A question without an answer is the failure {@code missing_answer}, one that stands outside
 * of all pairs after the first {@code unclaimed_question}; the pairs around it are read.
 *
 * <p>A report without a section of pairs gives its research and no failure. A file that is none of
 * these gives one failure: {@code empty_file}, {@code binary_file}, {@code not_a_report}, {@code
 * unknown_recording} or {@code too_large}. A report that declares more pairs than it holds gives
 * its pairs and the failure {@code fewer_pairs_than_declared}; a recording in parts broken gives
 * what it shows and the failure {@code broken_recording}.
 *
 * <p>The CR of an end of line is no part of a text. The same bytes give the same records.
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

  private static final int MAX_QUOTED_CHARS = 80;

  /** A secret that begins in the quoted line may have several lines; none is longer than this. */
  private static final int MAX_SEARCHED_CHARS = 10_000;

  private ReportParser() {}

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
      String source = TextEncoding.decode(read.toByteArray());
      new ReportRecords(records, TerminalCapture.of(source), read.size(), false).emitAll();
      throw e;
    }
    if (read.size() > MAX_REPORT_BYTES) {
      String message = "a report of more than " + MAX_REPORT_BYTES + " bytes";
      String start = new String(read.toByteArray(), 0, SHOWN_BYTES, StandardCharsets.UTF_8);
      records.failFile("too_large", message, start, Part.START, read.size());
      return;
    }
    String source = TextEncoding.decode(read.toByteArray());
    TerminalCapture capture = TerminalCapture.of(source);
    if (!new ReportRecords(records, capture, read.size(), true).emitAll()) {
      failAsNoReport(records, capture, source, read.size());
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

  private static void failAsNoReport(
      FileRecords records, TerminalCapture capture, String source, int bytes) {
    String text = capture.shown().text();
    if (!capture.recorder().isEmpty()) {
      String defect = capture.defect() == null ? "" : "; " + capture.defect();
      String message = capture.recorder() + " that shows " + nothingRead(text) + defect;
      records.failFile("unknown_recording", message, text, bytes);
    } else if (text.isBlank()) {
      records.failFile("empty_file", "no text in it", text, bytes);
    } else if (looksBinary(source)) {
      records.failFile("binary_file", "no text but binary data", AnsiText.strip(source), bytes);
    } else {
      records.failFile("not_a_report", nothingRead(text), text, bytes);
    }
  }

  private static String nothingRead(String text) {
    String start = TextEncoding.start(text.stripLeading(), MAX_SEARCHED_CHARS);
    String begins =
        SensitiveText.redacted(start)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .findFirst()
            .map(line -> TextEncoding.words(line, MAX_QUOTED_CHARS))
            .filter(quoted -> !quoted.isEmpty())
            .map("; it begins: "::concat)
            .orElse("");
    return "neither a report's head nor a pair: read are \"Topic: ...\", \"Pair 1:\", questions and"
        + " answers with labels such as \"Q:\" and \"A:\", and research with headings and sources"
        + begins;
  }

  private static boolean looksBinary(String text) {
    long strange =
        text.chars()
            .filter(c -> c == 0xFFFD || (Character.isISOControl(c) && !Character.isWhitespace(c)))
            .count();
    return text.indexOf('\0') >= 0 || strange * BINARY_SHARE > text.length();
  }
}
