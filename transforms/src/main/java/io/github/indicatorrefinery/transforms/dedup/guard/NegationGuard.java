package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.Optional;

/** One denies or excludes something that the other does not. */
final class NegationGuard implements MergeGuard {
  @Override
  public String name() {
    return "negation";
  }

  @Override
  public Optional<String> refusal(ComparedQuestion one, ComparedQuestion other) {
    int fewer = Math.min(one.negations(), other.negations());
    int more = Math.max(one.negations(), other.negations());
    return fewer == more
        ? Optional.empty()
        : Optional.of("%d negations / %d negations".formatted(fewer, more));
  }
}
