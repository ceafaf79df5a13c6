package io.github.indicatorrefinery.pipeline.run.history;

import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.CatalogSessions;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Counts;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Event;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Fresh;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Pairs;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Topics;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Lines of a history, written by hand. */
public final class Entries {
  private Entries() {}

  /**
   * A run that brought {@code fresh} pairs, all by topic, of {@code pairs} on as many indicators.
   */
  public static HistoryEntry run(
      String id,
      @Nullable String note,
      ResearchHours hours,
      long fresh,
      int indicators,
      long pairs) {
    return new HistoryEntry(
        Event.RUN,
        id,
        "2026-01-02T03:04:05.678Z",
        null,
        note,
        new Counts(
            1.5,
            hours,
            new Pairs(pairs + 10, pairs + 2, 5, 3, 1),
            new Fresh(fresh, fresh / 2, fresh),
            0,
            new Topics(indicators, pairs, 2, 10, 227),
            new CatalogSessions(1, 2, 42),
            "d1"));
  }

  /** A run that was put back. */
  public static HistoryEntry restored(String id, String before) {
    return new HistoryEntry(Event.RESTORED, id, "2026-02-03T04:05:06Z", before, null, null);
  }
}
