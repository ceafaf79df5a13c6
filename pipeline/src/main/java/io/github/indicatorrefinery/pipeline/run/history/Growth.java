package io.github.indicatorrefinery.pipeline.run.history;

import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Counts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What the lines of a history come to, one by one.
 *
 * @param steps one for each line, in their order
 */
public record Growth(List<Step> steps) {
  /**
   * One line of the history.
   *
   * @param yield of the new pairs, the share that was kept; null where there are none
   * @param pairsAnIndicator by topic, of the indicators with enough; null where there is none
   * @param pairsAnHour new ones by topic, of the same; whole, a half is not one more; null where
   *     nobody tells how long it took
   * @param factor of that to the first run that has it, as both are shown
   */
  public record Step(
      HistoryEntry entry,
      @Nullable Double yield,
      @Nullable Double pairsAnIndicator,
      @Nullable Long pairsAnHour,
      @Nullable Double factor) {}

  public Growth {
    steps = List.copyOf(steps);
  }

  /** What a history comes to. */
  public static Growth of(RunHistory history) {
    OptionalLong first =
        history.entries().stream()
            .filter(HistoryEntry::isRun)
            .map(entry -> pairsAnHour(entry.counts()))
            .filter(rate -> rate != null && rate > 0)
            .mapToLong(Long::longValue)
            .findFirst();
    List<Step> steps = new ArrayList<>();
    history.entries().forEach(entry -> steps.add(step(entry, first)));
    return new Growth(steps);
  }

  private static Step step(HistoryEntry entry, OptionalLong first) {
    Counts counts = entry.counts();
    if (counts == null) {
      return new Step(entry, null, null, null, null);
    }
    Long rate = pairsAnHour(counts);
    return new Step(
        entry,
        share(counts.fresh().kept(), counts.fresh().read()),
        share(counts.topics().pairs(), counts.topics().indicators()),
        rate,
        rate == null || first.isEmpty() ? null : share(rate, first.getAsLong()));
  }

  private static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }

  private static @Nullable Long pairsAnHour(Counts counts) {
    Double hours = counts.hours().hours();
    return hours == null
        ? null
        : BigDecimal.valueOf(counts.fresh().byTopic())
            .divide(BigDecimal.valueOf(hours), 0, RoundingMode.HALF_DOWN)
            .longValue();
  }

  /** The run in place; where the history goes no longer so far back, the last one that it has. */
  public HistoryEntry inPlace() {
    String id = steps.get(steps.size() - 1).entry().runId();
    List<Step> runs = runs();
    return runs.stream()
        .map(Step::entry)
        .filter(entry -> entry.runId().equals(id))
        .findFirst()
        .orElseGet(() -> runs.get(runs.size() - 1).entry());
  }

  /** The runs alone, without what was put back. */
  public List<Step> runs() {
    return steps.stream().filter(step -> step.entry().isRun()).toList();
  }
}
