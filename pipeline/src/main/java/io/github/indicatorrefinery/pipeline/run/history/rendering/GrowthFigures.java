package io.github.indicatorrefinery.pipeline.run.history.rendering;

import io.github.indicatorrefinery.pipeline.run.history.Growth.Step;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.CatalogSessions;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Counts;
import io.github.indicatorrefinery.pipeline.run.history.ResearchHours;
import java.util.List;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/** How the terminal and the page write the numbers of a history. */
final class GrowthFigures {
  private static final String NONE = "-";
  private static final double PERCENT = 100;

  private GrowthFigures() {}

  /** A run's, in the order of the columns that follow its name. */
  static List<String> cells(Step step) {
    Counts counts = step.entry().counts();
    return List.of(
        count(counts.pairs().read()),
        count(counts.fresh().read()),
        count(counts.pairs().kept()),
        number("%.1f%%", step.yield() == null ? null : PERCENT * step.yield()),
        count(counts.topics().indicators()),
        count(counts.topics().fewer()),
        count(counts.topics().pairs()),
        number("%,.1f", step.pairsAnIndicator()),
        number("%,.2f", counts.hours().hours()),
        step.pairsAnHour() == null ? NONE : count(step.pairsAnHour()),
        number("%,.2f", step.factor()),
        sessions(counts.sessions()));
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String sessions(CatalogSessions sessions) {
    return "%d/%d/%d".formatted(sessions.complete(), sessions.partial(), sessions.missing());
  }

  /** Who tells the hours, and what that is worth. */
  static String basis(ResearchHours hours) {
    return switch (hours.basis()) {
      case USER -> "hours as --hours says";
      case SOURCES ->
          "hours by the times of its sources: at least so many, from the first to the last of %s, breaks of over an hour left out"
              .formatted(count(hours.times()));
      case NOBODY -> "hours: neither --hours nor two times of its sources tell";
    };
  }

  /** When it was, to the minute. */
  static String time(HistoryEntry entry) {
    return entry.at().replace('T', ' ').replaceFirst("^(.{16}).*", "$1");
  }

  private static String number(String format, @Nullable Double number) {
    return number == null ? NONE : String.format(Locale.ROOT, format, number);
  }
}
