package io.github.indicatorrefinery.pipeline.run.history.rendering;

import io.github.indicatorrefinery.pipeline.run.history.Growth;
import io.github.indicatorrefinery.pipeline.run.history.Growth.Step;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Counts;
import io.github.indicatorrefinery.pipeline.run.history.HistoryTally;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A history for a terminal of 100 columns. Notes stand in it as they are: the caller takes out what
 * is harmful to a terminal.
 */
public final class HistoryText {
  private static final String ROW = "%-20s %6s %6s %6s %6s %4s %5s %6s %6s %5s %6s %5s %7s";

  private final Set<String> kept;
  private final StringBuilder text = new StringBuilder();

  private HistoryText(Set<String> kept) {
    this.kept = kept;
  }

  /**
   * The text.
   *
   * @param kept the ids of the runs that are whole beside the one in place
   */
  public static String of(Growth growth, Set<String> kept) {
    HistoryText history = new HistoryText(kept);
    history.line(
        ROW, "", "pairs", "", "", "", "with", "with", "their", "", "", "pairs", "", "session");
    history.line(
        ROW,
        "run",
        "read",
        "new",
        "kept",
        "yield",
        HistoryTally.ENOUGH + "+",
        "fewer",
        "pairs",
        "each",
        "hours",
        "/hour",
        "times",
        "c/p/m");
    growth.steps().forEach(history::step);
    history.legend();
    return history.text.toString();
  }

  private void step(Step step) {
    HistoryEntry entry = step.entry();
    if (entry.counts() == null) {
      line(
          "%s was put back, %s, in the place of %s",
          entry.runId(), GrowthFigures.time(entry), entry.before());
      return;
    }
    Counts counts = entry.counts();
    line(
        ROW, Stream.concat(Stream.of(entry.runId()), GrowthFigures.cells(step).stream()).toArray());
    line("    %s", GrowthFigures.basis(counts.hours()));
    if (counts.gone() > 0) {
      line(
          "    pairs that the run before read and this one did not: %s",
          GrowthFigures.count(counts.gone()));
    }
    if (entry.note() != null) {
      line("    %s", entry.note().replaceAll("\\s+", " "));
    }
    if (kept.contains(entry.runId())) {
      line("    kept whole, for restore --to and diff --from");
    }
  }

  private void legend() {
    line("");
    line("new: not read by the run before; yield: of those, kept");
    line(
        "with %d+, fewer: indicators of the catalog, by the pairs that sessions on them brought",
        HistoryTally.ENOUGH);
    line(
        "their pairs, each, pairs an hour: of indicators with %d and more; an hour, new ones",
        HistoryTally.ENOUGH);
    line("times: pairs an hour, of those of the first run");
    line("sessions of the catalog: complete, partial, missing");
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
