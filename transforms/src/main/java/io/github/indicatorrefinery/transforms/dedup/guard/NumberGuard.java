package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.Optional;

/** A number differs, or its sign, its comparator, its percent sign. */
final class NumberGuard implements MergeGuard {
  @Override
  public String name() {
    return "number";
  }

  @Override
  public Optional<String> refusal(ComparedQuestion one, ComparedQuestion other) {
    return one.numbers().equals(other.numbers())
        ? Optional.empty()
        : Optional.of(
            Differences.told(
                Differences.only(one.numbers(), other.numbers()),
                Differences.only(other.numbers(), one.numbers())));
  }
}
