package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.Optional;
import java.util.Set;

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
  public Optional<String> refusal(ComparedQuestion one, ComparedQuestion other) {
    boolean none = one.named().isEmpty() && other.named().isEmpty();
    Set<String> first = none ? one.indicators() : one.named();
    Set<String> second = none ? other.indicators() : other.named();
    return first.equals(second)
        ? Optional.empty()
        : Optional.of(
            Differences.told(Differences.only(first, second), Differences.only(second, first)));
  }
}
