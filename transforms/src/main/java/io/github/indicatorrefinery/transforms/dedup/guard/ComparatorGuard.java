package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import io.github.indicatorrefinery.transforms.dedup.question.WordKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One asks for above and the other for below. */
final class ComparatorGuard implements MergeGuard {
  @Override
  public String name() {
    return "comparator";
  }

  @Override
  public Optional<String> refusal(ComparedQuestion one, ComparedQuestion other) {
    boolean same =
        one.names(WordKind.UP).equals(other.names(WordKind.UP))
            && one.names(WordKind.DOWN).equals(other.names(WordKind.DOWN));
    return same
        ? Optional.empty()
        : Optional.of(
            Differences.told(
                Differences.only(sides(one), sides(other)),
                Differences.only(sides(other), sides(one))));
  }

  private static List<String> sides(ComparedQuestion question) {
    return Stream.of(WordKind.UP, WordKind.DOWN)
        .flatMap(kind -> question.names(kind).stream())
        .toList();
  }
}
