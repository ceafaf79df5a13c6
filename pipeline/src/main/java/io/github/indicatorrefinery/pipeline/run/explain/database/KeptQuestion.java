package io.github.indicatorrefinery.pipeline.run.explain.database;

import static java.util.Objects.requireNonNull;

/** A question of the dataset, as it was read, and the pair that asks and answers it. */
public record KeptQuestion(String pairId, String question, String answer) {
  public KeptQuestion {
    requireNonNull(pairId, "pairId");
    requireNonNull(question, "question");
    requireNonNull(answer, "answer");
  }
}
