package io.github.indicatorrefinery.pipeline.run.history.view;

import io.github.indicatorrefinery.pipeline.run.history.Growth;
import io.github.indicatorrefinery.pipeline.run.history.Growth.Step;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Counts;
import io.github.indicatorrefinery.pipeline.run.history.HistoryTally;
import java.util.Locale;
import java.util.Set;

/**
 * A history for a terminal of 100 columns. Notes stand in it as they are: the caller takes out what
 * is harmful to a terminal.
 */
public final class HistoryText {
  private static final String ROW = "%-20s %6s %6s %6s %6s %4s %5s %6s %6s %6s %6s %5s %7s";

  private final Growth growth;
  private final Set<String> kept;
  private final StringBuilder text = new StringBuilder();

  private HistoryText(Growth growth, Set<String> kept) {
    this.growth = growth;
    this.kept = kept;
  }

  /**
   * The text.
   *
   * @param kept the ids of the runs that are whole beside the one in place
   */
  public static String of(Growth growth, Set<String> kept) {
    HistoryText history = new HistoryText(growth, kept);
    history.line(
        ROW, "", "pairs", "", "", "", "with", "with", "their", "", "", "pairs", "", "session");
    history.line(
        ROW, "run", "read", "new", "kept", "yield", HistoryTally.ENOUGH + "+", "fewer", "pairs",
        "each", "hours", "/hour", "times", "c/p/m");
    growth.steps().forEach(history::step);
    history.legend();
    return history.text.toString();
  }

  private void step(Step step) {
    HistoryEntry entry = step.entry();
    if (entry.counts() == null) {
      line("%s was put back, %s, in the place of %s", entry.runId(), time(entry), entry.before());
      return;
    }
    Counts counts = entry.counts();
    line(
        ROW,
        entry.runId(),
        GrowthFigures.count(counts.pairs().read()),
        GrowthFigures.count(counts.fresh().read()),
        GrowthFigures.count(counts.pairs().kept()),
        GrowthFigures.yield(step),
        counts.topics().indicators(),
        counts.topics().fewer(),
        GrowthFigures.count(counts.topics().pairs()),
        GrowthFigures.pairsAnIndicator(step),
        GrowthFigures.hours(step),
        GrowthFigures.pairsAnHour(step),
        GrowthFigures.factor(step),
        GrowthFigures.sessions(counts.sessions()));
    line("    %s", GrowthFigures.basis(counts.hours()));
    if (counts.gone() > 0) {
      line("    %s pairs of the run before were not read", GrowthFigures.count(counts.gone()));
    }
    if (entry.note() != null) {
      line("    %s", entry.note().replaceAll("\\s+", " "));
    }
    if (kept.contains(entry.runId())) {
      line("    kept whole: refinery restore or diff --from=%s", entry.runId());
    }
  }

  private static String time(HistoryEntry entry) {
    return GrowthFigures.time(entry);
  }

  private void legend() {
    line("");
    line("new: not read by the run before; yield: of those, kept");
    line(
        "with %d+ and fewer: indicators of the catalog by pairs that sessions on them brought; their pairs, and each:",
        HistoryTally.ENOUGH);
    line("of those with %d and more; so are the new ones an hour, and how many times the first run's", HistoryTally.ENOUGH);
    line("sessions of the catalog: complete, partial, missing");
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
