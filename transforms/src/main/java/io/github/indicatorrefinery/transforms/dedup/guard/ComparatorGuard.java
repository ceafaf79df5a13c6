package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal.Weight;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import io.github.indicatorrefinery.transforms.dedup.question.WordKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One asks for above and the other for below, or for at least. */
final class ComparatorGuard implements MergeGuard {
  @Override
  public String name() {
    return "comparator";
  }

  @Override
  public Optional<GuardRefusal> refusal(ComparedQuestion one, ComparedQuestion other) {
    return Differences.unequal(name(), sides(one), sides(other), Weight.DOUBTFUL);
  }

  private static List<String> sides(ComparedQuestion question) {
    return Stream.of(WordKind.UP, WordKind.DOWN)
        .flatMap(kind -> question.names(kind).stream())
        .toList();
  }
}
