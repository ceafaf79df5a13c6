package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal.Weight;
import io.github.indicatorrefinery.transforms.dedup.question.AskedFor;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.List;
import java.util.Optional;

/** One asks why and the other when. */
final class AskedGuard implements MergeGuard {
  @Override
  public String name() {
    return "asked";
  }

  @Override
  public Optional<GuardRefusal> refusal(ComparedQuestion one, ComparedQuestion other) {
    AskedFor first = one.asked();
    AskedFor second = other.asked();
    if (!first.mayDifferFrom(second)) {
      return Optional.empty();
    }
    return Optional.of(
        new GuardRefusal(
            name(),
            Differences.told(List.of(first.wanted()), List.of(second.wanted())),
            weight(first, second)));
  }

  private static Weight weight(AskedFor first, AskedFor second) {
    if (first.isApartFrom(second)) {
      return Weight.DIFFERENT;
    }
    return first.isWordingOf(second) || second.isWordingOf(first)
        ? Weight.WORDING
        : Weight.DOUBTFUL;
  }
}
