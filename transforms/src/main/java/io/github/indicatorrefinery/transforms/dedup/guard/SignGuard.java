package io.github.indicatorrefinery.transforms.dedup.guard;

import static java.util.stream.Collectors.joining;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal.Weight;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * As many signs, but others or in another order: {@code +DI over -DI} and {@code -DI over +DI}. A
 * sign that one spells out and the other writes is the comparator's.
 */
final class SignGuard implements MergeGuard {
  @Override
  public String name() {
    return "sign";
  }

  @Override
  public Optional<GuardRefusal> refusal(ComparedQuestion one, ComparedQuestion other) {
    List<String> signs = one.signs();
    List<String> others = other.signs();
    if (signs.size() != others.size() || signs.equals(others)) {
      return Optional.empty();
    }
    String detail =
        Stream.of(signs, others)
            .map(side -> String.join(" ", side))
            .sorted()
            .collect(joining(" | "));
    return Optional.of(new GuardRefusal(name(), detail, Weight.DIFFERENT));
  }
}
