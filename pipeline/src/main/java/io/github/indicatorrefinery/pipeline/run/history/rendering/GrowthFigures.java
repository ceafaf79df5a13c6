package io.github.indicatorrefinery.pipeline.run.history.rendering;

import io.github.indicatorrefinery.pipeline.run.history.Growth.Step;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.CatalogSessions;
import io.github.indicatorrefinery.pipeline.run.history.ResearchHours;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/** How the terminal and the page write the numbers of a history. */
final class GrowthFigures {
  private static final String NONE = "-";
  private static final double PERCENT = 100;

  private GrowthFigures() {}

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String shareKept(Step step) {
    return number("%.1f%%", step.yield() == null ? null : PERCENT * step.yield());
  }

  static String pairsAnIndicator(Step step) {
    return number("%,.1f", step.pairsAnIndicator());
  }

  static String hours(Step step) {
    return number("%,.2f", step.entry().counts().hours().hours());
  }

  static String pairsAnHour(Step step) {
    return step.pairsAnHour() == null ? NONE : count(step.pairsAnHour());
  }

  static String factor(Step step) {
    return number("%,.2f", step.factor());
  }

  static String sessions(CatalogSessions sessions) {
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
