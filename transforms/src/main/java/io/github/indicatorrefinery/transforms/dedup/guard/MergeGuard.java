package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.Optional;

/** Refuses to merge two questions for one kind of reason. Symmetric and without state. */
public interface MergeGuard {
  /** A fixed word for outputs, such as {@code number}. */
  String name();

  /** What differs, for a person to read; empty where this guard sees no reason. */
  Optional<GuardRefusal> refusal(ComparedQuestion one, ComparedQuestion other);
}
