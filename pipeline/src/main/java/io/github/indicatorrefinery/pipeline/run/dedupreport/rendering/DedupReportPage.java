package io.github.indicatorrefinery.pipeline.run.dedupreport.rendering;

import io.github.indicatorrefinery.pipeline.page.Html;
import io.github.indicatorrefinery.pipeline.page.Page;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.DedupCurve.Point;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.DedupReport;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.Measure;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The report as one HTML page that needs nothing else: no script, no network. The same report gives
 * the same bytes.
 */
public final class DedupReportPage {
  private static final String TITLE = "Dedup report";

  private final DedupReport report;
  private final Point cut;
  private final String measure;

  private DedupReportPage(DedupReport report) {
    this.report = report;
    this.cut = report.curve().cut();
    this.measure = report.run().measure().label();
  }

  public static String of(DedupReport report) {
    DedupReportPage page = new DedupReportPage(report);
    Headline headline = Headline.of(report);
    return Page.of(
        TITLE,
        """
        <header>
        <p class="kind">%s</p>
        <h1><span class="number">%s</span> %s</h1>
        <p>%s %s</p>
        </header>
        %s%s%s\
        """
            .formatted(
                TITLE,
                headline.number(),
                headline.whatItCounts(),
                headline.rule(),
                headline.compared(),
                page.curve(),
                page.table(),
                Section.of(report).stream().map(page::section).collect(Collectors.joining())));
  }

  private String curve() {
    return """
    <section>
    <h2>Questions that go, by threshold</h2>
    <p class="legend"><span class="guarded"><b>%s</b> with guards</span> \
    <span class="unguarded"><b>%s</b> by %s alone, without guards</span></p>
    %s%s</section>
    """
        .formatted(
            Figures.count(cut.gone()),
            Figures.count(cut.goneUnguarded()),
            measure,
            CurveDrawing.of(report),
            note());
  }

  /** Why the curve with guards may lie above the other one. */
  private String note() {
    String shingles =
        Measure.SHINGLE_SIMILARITY.rule(Figures.threshold(report.run().minShingleSimilarity()));
    return report.run().measure() == Measure.SHINGLE_SIMILARITY
        ? ""
        : """
        <p class="note">With guards, questions of %s go too, whatever their %s.</p>
        """
            .formatted(shingles, measure);
  }

  /** Thresholds stand side by side, so that the table is no wider with more guards. */
  private String table() {
    String thresholds = row("th", measure, point -> Figures.threshold(point.threshold()));
    String gone =
        counts("with guards", Point::gone)
            + row("td", "share", point -> Figures.share(point.gone(), report.run().questions()))
            + counts("no guards", Point::goneUnguarded);
    String refused =
        report.curve().guards().stream()
            .map(guard -> counts(Figures.line(guard), point -> point.refusedBy(guard)))
            .collect(Collectors.joining());
    return """
    <section>
    <h2>Thresholds and guards</h2>
    <div class="scroll" tabindex="0">
    <table>
    <thead>
    %s</thead>
    %s%s</table>
    </div>
    <p class="note">The marked column is the cut of this run. Several guards may refuse one merge.</p>
    </section>
    """
        .formatted(
            thresholds,
            group("questions that go", gone),
            group("merges refused", counts("in all", Point::refused) + refused));
  }

  private String group(String title, String rows) {
    return """
    <tbody>
    <tr><th colspan="%d" scope="rowgroup">%s</th></tr>
    %s</tbody>
    """
        .formatted(report.curve().points().size() + 1, title, rows);
  }

  private String counts(String label, ToIntFunction<Point> count) {
    return row("td", label, point -> Figures.count(count.applyAsInt(point)));
  }

  /** A label and a cell a threshold. */
  private String row(String tag, String label, Function<Point, String> text) {
    return report.curve().points().stream()
        .map(
            point ->
                "<%s%s>%s</%s>"
                    .formatted(tag, point.isCut() ? " class=\"cut\"" : "", text.apply(point), tag))
        .collect(
            Collectors.joining(
                "", "<tr><th scope=\"row\">" + Html.escape(label) + "</th>", "</tr>\n"));
  }

  private String section(Section section) {
    return """
    <section>
    <h2>%s</h2>
    %s</section>
    """
        .formatted(
            section.title(),
            section.pairs().stream()
                .map(pair -> PairCard.of(report.run(), pair))
                .collect(Collectors.joining()));
  }
}
