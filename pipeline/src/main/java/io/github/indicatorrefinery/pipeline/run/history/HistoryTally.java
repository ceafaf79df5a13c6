package io.github.indicatorrefinery.pipeline.run.history;

import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.CatalogSessions;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Fresh;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Topics;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Counts the pairs of one run for its line, as they pass by. */
public final class HistoryTally {
  /**
   * So many pairs by topic make an indicator researched: the plan of the research asked for 100
   * each, and sessions of 89 or 97 count.
   */
  public static final int ENOUGH = 80;

  private final Set<String> before;
  private final Map<String, Long> byTopic = new HashMap<>();
  private final Map<String, Long> freshByTopic = new HashMap<>();
  private final Set<String> keptOf = new TreeSet<>();
  private final Set<String> times = new TreeSet<>();
  private long read;
  private long fresh;
  private long freshKept;

  /**
   * A tally without pairs.
   *
   * @param before the ids of the records that the run before read
   */
  public HistoryTally(Set<String> before) {
    this.before = before;
  }

  /**
   * Counts a pair.
   *
   * @param createdAt the time that its source gives it, as written; null where it gives none
   */
  public void add(PairFate fate, @Nullable String createdAt) {
    boolean isNew = !before.contains(fate.recordId());
    boolean isByTopic = fate.attribution().equals(PairFate.BY_TOPIC);
    read++;
    if (isByTopic) {
      byTopic.merge(fate.indicator(), 1L, Long::sum);
    }
    if (fate.isKept()) {
      keptOf.add(fate.indicator());
    }
    if (isNew) {
      fresh++;
      freshKept += fate.isKept() ? 1 : 0;
      if (isByTopic) {
        freshByTopic.merge(fate.indicator(), 1L, Long::sum);
      }
      if (createdAt != null) {
        times.add(createdAt);
      }
    }
  }

  /** How many pairs were counted. */
  public long read() {
    return read;
  }

  /** Those that are new. */
  public Fresh fresh() {
    long ofEnough =
        freshByTopic.entrySet().stream()
            .filter(indicator -> byTopic.get(indicator.getKey()) >= ENOUGH)
            .mapToLong(Map.Entry::getValue)
            .sum();
    return new Fresh(fresh, freshKept, ofEnough);
  }

  /** How many pairs the run before read and this one did not. */
  public long gone() {
    return before.size() - (read - fresh);
  }

  /** What the sources of the new pairs tell of the time that they took. */
  public ResearchHours hours() {
    return ResearchHours.of(times);
  }

  /** The indicators of the catalog by the pairs that their sessions brought. */
  public Topics topics(Catalog catalog) {
    return new Topics(
        (int) enough(true).count(),
        enough(true).mapToLong(n -> n).sum(),
        (int) enough(false).count(),
        enough(false).mapToLong(n -> n).sum(),
        catalog.indicators().size());
  }

  private Stream<Long> enough(boolean wanted) {
    return byTopic.values().stream().filter(pairs -> pairs >= ENOUGH == wanted);
  }

  /** The sessions of the catalog, by the rule that the database has for their status. */
  public CatalogSessions sessions(Catalog catalog) {
    int complete = 0;
    int partial = 0;
    int missing = 0;
    for (Set<String> slugs :
        catalog.indicators().stream()
            .collect(
                Collectors.groupingBy(
                    Indicator::session,
                    TreeMap::new,
                    Collectors.mapping(Indicator::slug, Collectors.toSet())))
            .values()) {
      if (byTopic.keySet().containsAll(slugs)) {
        complete++;
      } else if (slugs.stream().anyMatch(keptOf::contains)) {
        partial++;
      } else {
        missing++;
      }
    }
    return new CatalogSessions(complete, partial, missing);
  }
}
