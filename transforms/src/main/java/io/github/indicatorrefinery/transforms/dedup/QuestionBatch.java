package io.github.indicatorrefinery.transforms.dedup;

import java.util.List;

/**
 * Questions that travel together, so that the model gets full batches on every runner, however
 * small its bundles are.
 */
public record QuestionBatch(List<Candidate> candidates) {
  /** Enough to sort by length: of 1,024 questions one token in a hundred is padding. */
  static final int MAX_SIZE = 1024;

  public QuestionBatch {
    candidates = List.copyOf(candidates);
  }
}
