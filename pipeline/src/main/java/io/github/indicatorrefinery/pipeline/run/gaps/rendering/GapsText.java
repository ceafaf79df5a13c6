package io.github.indicatorrefinery.pipeline.run.gaps.rendering;

import io.github.indicatorrefinery.pipeline.run.gaps.GapReport;
import io.github.indicatorrefinery.pipeline.run.report.TextColumn;
import io.github.indicatorrefinery.transforms.research.Facet;
import io.github.indicatorrefinery.transforms.research.GapState;
import io.github.indicatorrefinery.transforms.research.IndicatorGap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The gaps of a run for a terminal of 100 columns, a line an indicator, the most urgent first.
 * Texts of the sources stand in it as they are, but for white space: the caller takes out what is
 * harmful to a terminal.
 */
public final class GapsText {
  private static final int WIDTH = 100;
  private static final String INDENT = " ".repeat(15);

  /** The heading of the facets' column, a letter each. */
  private static final String LETTERS =
      Arrays.stream(Facet.values())
          .map(facet -> String.valueOf(facet.letter()))
          .collect(Collectors.joining());

  private static final int MOST_PLACES = 3;

  private final GapReport report;
  private final StringBuilder text = new StringBuilder();

  private GapsText(GapReport report) {
    this.report = report;
  }

  public static String of(GapReport report) {
    GapsText text = new GapsText(report);
    text.headline();
    text.legend();
    report.byPriority().forEach(text::indicator);
    return text.text.toString();
  }

  private void headline() {
    line(
        "%d indicators in %d sessions of the catalog: %d complete, %d partial, %d missing",
        report.indicators().size(),
        report.sessions(),
        report.count(GapState.COMPLETE),
        report.count(GapState.PARTIAL),
        report.count(GapState.MISSING));
    line(
        "%s pairs kept of them; %d are aimed at for each, and four fifths of that are complete",
        GapFigures.count(report.kept()), report.target());
    int failed = report.indicators().stream().mapToInt(gap -> gap.failedQuestions().size()).sum();
    if (failed + report.unattributed().size() > 0) {
      line(
          "%d questions that were asked and not answered, and %d more that name no indicator",
          failed, report.unattributed().size());
    }
    line("");
  }

  private void legend() {
    IndicatorGap.PRIORITY.forEach(line -> line("%s", line));
    line("");
    String letters =
        Arrays.stream(Facet.values())
            .map(facet -> facet.letter() + " " + facet.title())
            .collect(Collectors.joining(", ", "facets: ", ""));
    TextColumn.wrap(letters, WIDTH).forEach(line -> line("%s", line));
    line("        # enough, + thin, . absent");
    line("res: research that succeeded, wrong: of the formulas that could be checked,");
    line("con: contradictions, dup: probable duplicates, ask: questions that nothing answered");
    line("");
    line(
        "%5s %-8s %4s %s %4s %6s %3s %3s %3s  %s",
        "prio", "state", "kept", LETTERS, "res", "wrong", "con", "dup", "ask", "indicator");
  }

  private void indicator(IndicatorGap gap) {
    String figures =
        String.format(
            Locale.ROOT,
            "%5s %-8s %4d %s %4s %6s %3d %3d %3d  ",
            GapFigures.priority(gap),
            gap.state().label(),
            gap.kept(),
            facets(gap),
            GapFigures.rate(gap.research()),
            GapFigures.wrong(gap.trouble()),
            gap.trouble().contradictions().size(),
            gap.trouble().probableDuplicates().size(),
            gap.failedQuestions().size());
    String lead = figures;
    for (String part :
        TextColumn.wrap(GapFigures.line(gap.about().name()), WIDTH - figures.length())) {
      line("%s%s", lead, part);
      lead = " ".repeat(figures.length());
    }
    if (!gap.elsewhere().isEmpty()) {
      TextColumn.wrap(found(gap), WIDTH - INDENT.length())
          .forEach(part -> line("%s%s", INDENT, part));
    }
  }

  private static String facets(IndicatorGap gap) {
    return Arrays.stream(Facet.values())
        .map(facet -> gap.isAbsent(facet) ? "." : gap.isThin(facet) ? "+" : "#")
        .collect(Collectors.joining());
  }

  /** Such as {@code 12 found under Bollinger Bands (7), Crypto trading (3), and 2 in others}. */
  private static String found(IndicatorGap gap) {
    Map<String, Long> under = GapFigures.under(gap.elsewhere());
    String places =
        under.entrySet().stream()
            .limit(MOST_PLACES)
            .map(place -> "%s (%d)".formatted(GapFigures.line(place.getKey()), place.getValue()))
            .collect(Collectors.joining(", "));
    long others = under.values().stream().skip(MOST_PLACES).mapToLong(Long::longValue).sum();
    return "%d found under %s%s"
        .formatted(
            gap.elsewhere().size(),
            places,
            others == 0 ? "" : ", and %d in others".formatted(others));
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
