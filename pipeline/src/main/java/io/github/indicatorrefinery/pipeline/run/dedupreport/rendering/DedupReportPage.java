package io.github.indicatorrefinery.pipeline.run.dedupreport.rendering;

import io.github.indicatorrefinery.pipeline.page.Html;
import io.github.indicatorrefinery.pipeline.page.Page;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.DedupCurve.Point;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.DedupReport;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.Measure;
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

  private String table() {
    String guards =
        report.curve().guards().stream()
            .map(guard -> "<th scope=\"col\">" + Html.escape(Figures.line(guard)) + "</th>")
            .collect(Collectors.joining());
    return """
    <section>
    <h2>Thresholds and guards</h2>
    <div class="scroll" tabindex="0">
    <table>
    <thead>
    <tr><th rowspan="2" scope="col">%s</th><th colspan="3" scope="colgroup">questions that go</th>\
    <th colspan="%d" scope="colgroup">merges refused</th></tr>
    <tr><th scope="col">with guards</th><th scope="col">share</th><th scope="col">no guards</th>\
    <th scope="col">in all</th>%s</tr>
    </thead>
    <tbody>
    %s</tbody>
    </table>
    </div>
    <p class="note">The marked row is the cut of this run. Several guards may refuse one merge.</p>
    </section>
    """
        .formatted(
            measure,
            report.curve().guards().size() + 1,
            guards,
            report.curve().points().stream().map(this::row).collect(Collectors.joining()));
  }

  private String row(Point point) {
    String refused =
        report.curve().guards().stream()
            .map(guard -> cell(Figures.count(point.refusedBy(guard))))
            .collect(Collectors.joining());
    return "<tr%s><th scope=\"row\">%s</th>%s%s%s%s%s</tr>\n"
        .formatted(
            point.isCut() ? " class=\"cut\"" : "",
            Figures.threshold(point.threshold()),
            cell(Figures.count(point.gone())),
            cell(Figures.share(point.gone(), report.run().questions())),
            cell(Figures.count(point.goneUnguarded())),
            cell(Figures.count(point.refused())),
            refused);
  }

  private static String cell(String text) {
    return "<td>" + text + "</td>";
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
