package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal.Weight;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import io.github.indicatorrefinery.transforms.dedup.question.WordKind;
import java.util.Optional;

/** The questions name different coins, units or times: one kind, which the guard is made for. */
final class NameGuard implements MergeGuard {
  private final String name;
  private final WordKind kind;

  NameGuard(String name, WordKind kind) {
    this.name = name;
    this.kind = kind;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<GuardRefusal> refusal(ComparedQuestion one, ComparedQuestion other) {
    return Differences.unequal(name, one.names(kind), other.names(kind), Weight.NARROWER);
  }
}
