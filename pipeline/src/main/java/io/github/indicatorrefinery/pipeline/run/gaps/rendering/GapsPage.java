package io.github.indicatorrefinery.pipeline.run.gaps.rendering;

import io.github.indicatorrefinery.pipeline.page.Html;
import io.github.indicatorrefinery.pipeline.page.Page;
import io.github.indicatorrefinery.pipeline.run.gaps.GapReport;
import io.github.indicatorrefinery.transforms.research.GapState;
import io.github.indicatorrefinery.transforms.research.IndicatorGap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The gaps of a run as one HTML page: the catalog as a map, a tile an indicator, and below it what
 * each has and lacks, with the pairs behind each number. No script, no network; the same report
 * gives the same bytes.
 */
public final class GapsPage {
  private static final String TITLE = "Gaps";

  private final GapReport report;

  private GapsPage(GapReport report) {
    this.report = report;
  }

  public static String of(GapReport report) {
    GapsPage page = new GapsPage(report);
    return Page.of(
        TITLE,
        """
        <header>
        <p class="kind">%s</p>
        <h1><span class="number">%s</span> of %s indicators are complete</h1>
        <p>%s are partial and %s missing; complete are four fifths of %d pairs. %s pairs were kept.</p>
        </header>
        %s%s%s%s\
        """
            .formatted(
                TITLE,
                GapFigures.count(report.count(GapState.COMPLETE)),
                GapFigures.count(report.indicators().size()),
                GapFigures.count(report.count(GapState.PARTIAL)),
                GapFigures.count(report.count(GapState.MISSING)),
                report.target(),
                GapFigures.count(report.kept()),
                page.map(),
                page.first(),
                page.unattributed(),
                report.indicators().stream().map(GapSection::of).collect(Collectors.joining())));
  }

  private String map() {
    Map<String, Map<String, List<IndicatorGap>>> categories =
        report.indicators().stream()
            .collect(
                Collectors.groupingBy(
                    gap -> gap.about().category(),
                    LinkedHashMap::new,
                    Collectors.groupingBy(
                        gap -> gap.about().subcategory(),
                        LinkedHashMap::new,
                        Collectors.toList())));
    String groups =
        categories.entrySet().stream()
            .map(category -> group(category.getKey(), category.getValue()))
            .collect(Collectors.joining());
    return """
    <section>
    <h2>The catalog</h2>
    <p class="legend"><span class="complete">complete</span> <span class="partial">partial</span> \
    <span class="missing">missing</span></p>
    %s</section>
    """
        .formatted(groups);
  }

  private static String group(String category, Map<String, List<IndicatorGap>> subcategories) {
    String rows =
        subcategories.entrySet().stream()
            .map(
                subcategory ->
                    "<p class=\"group\">%s</p>\n<div class=\"tiles\">%s</div>\n"
                        .formatted(
                            Html.escape(GapFigures.line(subcategory.getKey())),
                            subcategory.getValue().stream()
                                .map(GapsPage::tile)
                                .collect(Collectors.joining())))
            .collect(Collectors.joining());
    return "<h3>%s</h3>\n%s".formatted(Html.escape(GapFigures.line(category)), rows);
  }

  private static String tile(IndicatorGap gap) {
    return "<a class=\"tile %s\" href=\"#%s\"><b>%s</b> %s</a>\n"
        .formatted(
            gap.state().label(),
            Html.escape(gap.about().slug()),
            GapFigures.count(gap.kept()),
            Html.escape(GapFigures.line(gap.about().name())));
  }

  private String first() {
    String rows =
        report.byPriority().stream()
            .filter(gap -> gap.needed() > 0)
            .map(
                gap ->
                    "<tr><td>%s</td><td><a href=\"#%s\">%s</a></td><td>%s</td><td>%d</td><td>%d</td></tr>\n"
                        .formatted(
                            GapFigures.priority(gap),
                            Html.escape(gap.about().slug()),
                            Html.escape(GapFigures.line(gap.about().name())),
                            gap.state().label(),
                            gap.kept(),
                            gap.needed()))
            .collect(Collectors.joining());
    return """
    <section>
    <h2>What to research first</h2>
    <p class="note">%s</p>
    <div class="scroll tall" tabindex="0">
    <table class="first">
    <thead><tr><th>priority</th><th>indicator</th><th>state</th><th>kept</th><th>to ask</th></tr></thead>
    <tbody>
    %s</tbody>
    </table>
    </div>
    </section>
    """
        .formatted(
            Html.escape(
                IndicatorGap.PRIORITY.stream().map(String::strip).collect(Collectors.joining(" "))),
            rows);
  }

  private String unattributed() {
    return report.unattributed().isEmpty()
        ? ""
        : """
        <section>
        <h2>Questions without an answer that name no indicator</h2>
        <ol class="pairs">%s</ol>
        </section>
        """
            .formatted(
                report.unattributed().stream()
                    .map(
                        question ->
                            "<li dir=\"auto\">%s</li>\n"
                                .formatted(Html.escape(GapFigures.line(question))))
                    .collect(Collectors.joining()));
  }
}
