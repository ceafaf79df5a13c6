package io.github.indicatorrefinery.pipeline.run.history.rendering;

import io.github.indicatorrefinery.pipeline.page.Html;
import io.github.indicatorrefinery.pipeline.page.Page;
import io.github.indicatorrefinery.pipeline.run.history.Growth;
import io.github.indicatorrefinery.pipeline.run.history.Growth.Step;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Counts;
import io.github.indicatorrefinery.pipeline.run.history.HistoryTally;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A history as one HTML page that needs nothing else: no script, no network. The same history gives
 * the same bytes.
 */
public final class HistoryPage {
  private static final String TITLE = "History of runs";

  private static final List<String> COLUMNS =
      List.of(
          "read",
          "new",
          "kept",
          "yield",
          HistoryTally.ENOUGH + "+",
          "fewer",
          "pairs",
          "each",
          "hours",
          "pairs/hour",
          "times");

  private final Growth growth;

  private HistoryPage(Growth growth) {
    this.growth = growth;
  }

  /** The page of a history that has a run. */
  public static String of(Growth growth) {
    HistoryPage page = new HistoryPage(growth);
    List<Step> runs = growth.runs();
    Counts last = growth.inPlace().counts();
    return Page.of(
        TITLE,
        """
        <header>
        <p class="kind">%s</p>
        <h1><span class="number">%s</span> pairs by topic on %d of %d indicators</h1>
        <p>After %d %s, pairs read: %s, kept: %s. Sessions of the catalog, complete: %d, partial: %d, missing: %d.</p>
        </header>
        <section>
        <h2>Growth</h2>
        <p class="legend"><span class="guarded">pairs kept</span> <span class="unguarded">pairs by topic, of indicators \
        with %d and more</span></p>
        %s</section>
        <section>
        <h2>Coverage of the catalog</h2>
        <p class="legend"><span class="guarded">indicators with %d pairs and more</span> <span class="unguarded">with \
        fewer</span></p>
        %s</section>
        %s%s\
        """
            .formatted(
                TITLE,
                GrowthFigures.count(last.topics().pairs()),
                last.topics().indicators(),
                last.topics().catalog(),
                runs.size(),
                runs.size() == 1 ? "run" : "runs",
                GrowthFigures.count(last.pairs().read()),
                GrowthFigures.count(last.pairs().kept()),
                last.sessions().complete(),
                last.sessions().partial(),
                last.sessions().missing(),
                HistoryTally.ENOUGH,
                GrowthDrawing.growth(runs),
                HistoryTally.ENOUGH,
                GrowthDrawing.coverage(runs),
                page.table(),
                page.notes()));
  }

  private String table() {
    String head =
        COLUMNS.stream()
            .map(column -> "<th scope=\"col\">" + column + "</th>")
            .collect(Collectors.joining());
    return """
    <section>
    <h2>Run by run</h2>
    <div class="scroll" tabindex="0">
    <table>
    <thead>
    <tr><th rowspan="2" scope="col">run</th><th colspan="4" scope="colgroup">pairs</th>\
    <th colspan="4" scope="colgroup">indicators</th><th colspan="3" scope="colgroup">research</th>\
    <th rowspan="2" scope="col">sessions</th></tr>
    <tr>%s</tr>
    </thead>
    <tbody>
    %s</tbody>
    </table>
    </div>
    <p class="note">New: not read by the run before. Yield: of the new pairs, those that were kept. Indicators are those of \
    the catalog, by the pairs that sessions on them brought: with %d and more, and with fewer; the pairs, each, and the \
    new ones an hour are of the former. Times: of the first run's pairs an hour. Sessions of the catalog: complete, \
    partial, missing.</p>
    </section>
    """
        .formatted(head, rows(), HistoryTally.ENOUGH);
  }

  private String rows() {
    StringBuilder rows = new StringBuilder();
    List<Step> runs = growth.runs();
    for (int i = 0; i < runs.size(); i++) {
      rows.append(row(i + 1, runs.get(i)));
    }
    return rows.toString();
  }

  private static String row(int number, Step step) {
    String cells =
        GrowthFigures.cells(step).stream()
            .map(cell -> "<td>" + cell + "</td>")
            .collect(Collectors.joining());
    return "<tr><th scope=\"row\">%d</th>%s</tr>\n".formatted(number, cells);
  }

  private String notes() {
    return """
    <section>
    <h2>What was said of them</h2>
    %s</section>
    """
        .formatted(entries());
  }

  private String entries() {
    StringBuilder entries = new StringBuilder();
    int run = 0;
    for (Step step : growth.steps()) {
      run += step.entry().isRun() ? 1 : 0;
      entries.append(told(step.entry().isRun() ? "run " + run : "no new run", step.entry()));
    }
    return entries.toString();
  }

  private static String told(String what, HistoryEntry entry) {
    return """
    <div class="pair">
    <p class="measures"><b>%s</b> <span>%s</span> <span>%s</span></p>
    <p class="detail">%s</p>
    </div>
    """
        .formatted(
            what,
            Html.escape(GrowthFigures.time(entry)),
            Html.escape(entry.runId()),
            Html.escape(
                entry.counts() == null
                    ? "was put back, in the place of " + entry.before()
                    : (entry.note() == null ? "" : entry.note() + " · ")
                        + GrowthFigures.basis(entry.counts().hours())));
  }
}
