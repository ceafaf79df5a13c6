package io.github.indicatorrefinery.transforms.dedup.answer;

import java.io.Serializable;

/**
 * How alike two answers must be to be one.
 *
 * @param minShingleSimilarity Jaccard similarity of their word 3-grams, {@value
 *     #LEAST_SHINGLE_SIMILARITY} to 1
 */
public record AnswerRules(double minShingleSimilarity) implements Serializable {
  private static final long serialVersionUID = 1;

  /** Two answers that agree to less differ in every second sentence or more. */
  public static final double LEAST_SHINGLE_SIMILARITY = 0.5;

  public AnswerRules {
    if (!(minShingleSimilarity >= LEAST_SHINGLE_SIMILARITY && minShingleSimilarity <= 1)) {
      throw new IllegalArgumentException("minShingleSimilarity " + minShingleSimilarity);
    }
  }
}
