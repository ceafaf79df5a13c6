package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One asks about one side and the other about its opposite: inflow and outflow, long and short. */
final class DirectionGuard implements MergeGuard {
  @Override
  public String name() {
    return "direction";
  }

  @Override
  public Optional<String> refusal(ComparedQuestion one, ComparedQuestion other) {
    for (Map.Entry<String, Set<Integer>> opposite : one.sides().entrySet()) {
      Set<Integer> others = other.sides().getOrDefault(opposite.getKey(), Set.of());
      if (!others.isEmpty() && Collections.disjoint(opposite.getValue(), others)) {
        return Optional.of("opposite " + opposite.getKey());
      }
    }
    return Optional.empty();
  }
}
