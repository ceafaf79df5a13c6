package io.github.indicatorrefinery.pipeline.run.dedupreport.rendering;

import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.DedupCurve.Point;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.DedupReport;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.QuestionPair;
import io.github.indicatorrefinery.pipeline.run.report.TextColumn;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The report for a terminal of 100 columns. Texts of the sources stand in it as they are, but for
 * white space: the caller takes out what is harmful to a terminal.
 */
public final class DedupReportText {
  private static final int WIDTH = 100;

  /** A line in front of a pair, and the bar between its questions. */
  private static final int COLUMN = (WIDTH - "    ".length() - " | ".length()) / 2;

  /** Enough for 99,999 and a space; more of them widen every column. */
  private static final int LEAST_CELL = 7;

  private final DedupReport report;
  private final StringBuilder text = new StringBuilder();

  private DedupReportText(DedupReport report) {
    this.report = report;
  }

  public static String of(DedupReport report) {
    DedupReportText text = new DedupReportText(report);
    text.headline();
    text.table();
    Section.of(report).forEach(text::section);
    return text.text.toString();
  }

  private void headline() {
    Headline headline = Headline.of(report);
    line("%s %s", headline.number(), headline.whatItCounts());
    line("%s", headline.rule());
    line("%s", headline.unguarded());
    line("%s", headline.compared());
  }

  private void table() {
    line("");
    row("questions that go at", point -> (point.isCut() ? "*" : "") + threshold(point));
    counts("with guards", Point::gone);
    counts(report.run().measure().label() + " alone", Point::goneUnguarded);
    line("");
    counts("merges refused", Point::refused);
    for (String guard : report.curve().guards()) {
      counts("by " + Figures.line(guard), point -> point.refusedBy(guard));
    }
    line("");
    line("* the cut of this run");
    line("");
  }

  private void section(Section section) {
    line("%s", section.title());
    line("%10s %9s  %s", "distance", "shingles", "what became of it");
    for (QuestionPair pair : section.pairs()) {
      String measured =
          "%10s %9s"
              .formatted(
                  Figures.distance(pair.cosineDistance()),
                  Figures.similarity(pair.shingleSimilarity()));
      String lead = measured;
      for (String verdict :
          TextColumn.wrap(
              Figures.verdict(report.run(), pair), WIDTH - measured.length() - "  ".length())) {
        line("%s  %s", lead, verdict);
        lead = " ".repeat(measured.length());
      }
      TextColumn.sideBySide(
              Figures.line(pair.better().text()), Figures.line(pair.other().text()), COLUMN)
          .forEach(row -> line("    %s", row));
      line("");
    }
  }

  private static String threshold(Point point) {
    return Figures.threshold(point.threshold());
  }

  private void counts(String label, ToIntFunction<Point> count) {
    row(label, point -> Figures.count(count.applyAsInt(point)));
  }

  private void row(String label, Function<Point, String> cell) {
    int cells = cellWidth();
    int room = WIDTH - cells * report.curve().points().size();
    String shown = TextColumn.wrap(label, room).get(0);
    StringBuilder row = new StringBuilder(shown).append(" ".repeat(room - TextColumn.cells(shown)));
    for (Point point : report.curve().points()) {
      row.append(String.format(Locale.ROOT, "%" + cells + "s", cell.apply(point)));
    }
    line("%s", row);
  }

  /** A space wider than the widest number. */
  private int cellWidth() {
    int widest =
        report.curve().points().stream()
            .flatMap(
                point ->
                    Stream.of(
                        "*" + threshold(point),
                        Figures.count(point.goneUnguarded()),
                        Figures.count(point.refused())))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return Math.max(LEAST_CELL, widest + 1);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
