package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal.Weight;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One asks about one side and the other about its opposite, or about both: inflow and outflow, long
 * and short.
 */
final class DirectionGuard implements MergeGuard {
  @Override
  public String name() {
    return "direction";
  }

  @Override
  public Optional<GuardRefusal> refusal(ComparedQuestion one, ComparedQuestion other) {
    for (Map.Entry<String, List<Integer>> opposite : one.sides().entrySet()) {
      List<Integer> sides = opposite.getValue();
      List<Integer> others = other.sides().getOrDefault(opposite.getKey(), List.of());
      if (!others.isEmpty() && !new HashSet<>(sides).equals(new HashSet<>(others))) {
        return Optional.of(
            new GuardRefusal(name(), "opposite " + opposite.getKey(), Weight.DIFFERENT));
      }
    }
    return Optional.empty();
  }
}
