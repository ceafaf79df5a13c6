package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal.Weight;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The impact of A on B in one, of B on A in the other. */
final class CauseGuard implements MergeGuard {
  @Override
  public String name() {
    return "cause";
  }

  @Override
  public Optional<GuardRefusal> refusal(ComparedQuestion one, ComparedQuestion other) {
    int crossed = shared(one.cause(), other.target()) + shared(one.target(), other.cause());
    int straight = shared(one.cause(), other.cause()) + shared(one.target(), other.target());
    boolean turned =
        shared(one.cause(), other.target()) > 0 && shared(one.target(), other.cause()) > 0;
    boolean against = againstOrder(one, other) || againstOrder(other, one);
    return crossed > straight || against
        ? Optional.of(
            new GuardRefusal(
                name(),
                "impact of " + Differences.told(one.cause(), other.cause()),
                turned ? Weight.DIFFERENT : Weight.DOUBTFUL))
        : Optional.empty();
  }

  /** "The impact of B on A" is no question about "A and B". */
  private static boolean againstOrder(ComparedQuestion told, ComparedQuestion untold) {
    return !told.cause().isEmpty()
        && untold.cause().isEmpty()
        && told.target().contains(untold.first())
        && !told.cause().contains(untold.first());
  }

  private static int shared(Set<String> one, Set<String> other) {
    Set<String> shared = new TreeSet<>(one);
    shared.retainAll(other);
    return shared.size();
  }
}
