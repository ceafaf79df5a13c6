package io.github.indicatorrefinery.pipeline.run.history;

import static java.util.Objects.requireNonNull;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One line of a history: a run, or one that was put back.
 *
 * @param event which of both
 * @param runId of the run
 * @param at when it began, or was put back (ISO 8601, UTC)
 * @param before the run that was in place until then; null where none was
 * @param note of the user; null where there is none
 * @param counts of a run; null of one that was put back, whose own line has them
 */
public record HistoryEntry(
    Event event,
    String runId,
    String at,
    @Nullable String before,
    @Nullable String note,
    @Nullable Counts counts) {
  /** What happened. */
  public enum Event {
    RUN,
    RESTORED
  }

  /**
   * What a run came to.
   *
   * @param seconds that it took
   * @param hours of the research behind what is new in it
   * @param pairs all of its pairs
   * @param fresh those of them that the run before did not read
   * @param gone how many pairs the run before read and this one did not
   * @param topics how much its sessions brought of the catalog
   * @param sessions of the catalog
   * @param dataSha256 of the kept rows
   */
  public record Counts(
      double seconds,
      ResearchHours hours,
      Pairs pairs,
      Fresh fresh,
      long gone,
      Topics topics,
      CatalogSessions sessions,
      String dataSha256) {
    public Counts {
      requireNonNull(hours, "hours");
      requireNonNull(pairs, "pairs");
      requireNonNull(fresh, "fresh");
      requireNonNull(topics, "topics");
      requireNonNull(sessions, "sessions");
    }
  }

  /** The sums of a run. */
  public record Pairs(long read, long kept, long duplicate, long rejected, long failed) {}

  /**
   * New pairs.
   *
   * @param byTopic those that were attributed by topic, to indicators with enough such pairs
   */
  public record Fresh(long read, long kept, long byTopic) {}

  /**
   * Indicators by the pairs that their sessions brought, as the plan of the research counts them.
   *
   * @param indicators with enough such pairs
   * @param pairs of these indicators, by topic
   * @param fewer indicators with some, but not enough
   * @param fewerPairs of those, by topic
   * @param catalog how many indicators there are
   */
  public record Topics(int indicators, long pairs, int fewer, long fewerPairs, int catalog) {}

  /** The sessions of the catalog, as the database of the run has their status. */
  public record CatalogSessions(int complete, int partial, int missing) {}

  public HistoryEntry {
    requireNonNull(event, "event");
    requireNonNull(runId, "runId");
    requireNonNull(at, "at");
    if ((counts == null) != (event == Event.RESTORED)) {
      throw new IllegalArgumentException("%s of %s and its counts".formatted(event, runId));
    }
  }

  /** Whether it is a run of its own. */
  public boolean isRun() {
    return event == Event.RUN;
  }
}
