package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal.Weight;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.Optional;
import java.util.Set;

/** The same words in exchanged roles: from A to B and from B to A, long A and short A. */
final class RoleGuard implements MergeGuard {
  @Override
  public String name() {
    return "role";
  }

  @Override
  public Optional<GuardRefusal> refusal(ComparedQuestion one, ComparedQuestion other) {
    Set<String> exchanged = one.roles().exchangedWith(other.roles());
    if (!exchanged.isEmpty()) {
      return Optional.of(new GuardRefusal(name(), String.join(", ", exchanged), Weight.DIFFERENT));
    }
    return one.roles().isAskerActedOn() == other.roles().isAskerActedOn()
        ? Optional.empty()
        : Optional.of(new GuardRefusal(name(), "me / -", Weight.DOUBTFUL));
  }
}
