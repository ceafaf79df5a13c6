package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal.Weight;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.Optional;

/** A number differs, or its sign. */
final class NumberGuard implements MergeGuard {
  @Override
  public String name() {
    return "number";
  }

  @Override
  public Optional<GuardRefusal> refusal(ComparedQuestion one, ComparedQuestion other) {
    return Differences.unequal(name(), one.numbers(), other.numbers(), Weight.DOUBTFUL);
  }
}
