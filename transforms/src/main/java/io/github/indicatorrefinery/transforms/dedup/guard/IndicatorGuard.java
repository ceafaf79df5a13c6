package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal.Weight;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The questions name different indicators; or they name none and their topics are different
 * indicators.
 */
final class IndicatorGuard implements MergeGuard {
  @Override
  public String name() {
    return "indicator";
  }

  @Override
  public Optional<GuardRefusal> refusal(ComparedQuestion one, ComparedQuestion other) {
    boolean none = one.named().isEmpty() && other.named().isEmpty();
    Set<String> first = new TreeSet<>(none ? one.indicators() : one.named());
    Set<String> second = new TreeSet<>(none ? other.indicators() : other.named());
    if (!none && second.containsAll(first)) {
      second.removeIf(named -> !first.contains(named) && !one.wordsOf(named).isEmpty());
    } else if (!none && first.containsAll(second)) {
      first.removeIf(named -> !second.contains(named) && !other.wordsOf(named).isEmpty());
    }
    return Differences.unequal(name(), first, second, Weight.DOUBTFUL);
  }
}
