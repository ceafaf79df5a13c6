package io.github.indicatorrefinery.transforms.dedup.similar;

import java.io.Serializable;

/**
 * How alike two questions must be to be one.
 *
 * @param semanticMaxCosineDistance of their embeddings, 0 to 2
 * @param nearMinShingleSimilarity Jaccard similarity of their character 3-grams, 0 to 1
 */
public record SimilarityRules(double semanticMaxCosineDistance, double nearMinShingleSimilarity)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * With the guards the cut hardly matters: of the full export's 16,898 questions 568 go at 0.04,
   * 681 at 0.10 and 708 at 0.12, and of 293 held-out pairs none is merged wrongly at 0.10.
   * Questions in search style lie this far from the same in prose.
   */
  public static final double DEFAULT_SEMANTIC_MAX_COSINE_DISTANCE = 0.10;

  /** Of 44 labelled pairs above it that no guard refuses, 43 ask the same. */
  public static final double DEFAULT_NEAR_MIN_SHINGLE_SIMILARITY = 0.75;

  /**
   * Questions up to this distance are compared and reported even where the cut is narrower: beyond
   * it, hardly any two ask the same.
   */
  public static final double REPORTED_COSINE_DISTANCE = 0.12;

  public SimilarityRules {
    if (!(semanticMaxCosineDistance >= 0 && semanticMaxCosineDistance <= 2)) {
      throw new IllegalArgumentException("semanticMaxCosineDistance " + semanticMaxCosineDistance);
    }
    if (!(nearMinShingleSimilarity >= 0 && nearMinShingleSimilarity <= 1)) {
      throw new IllegalArgumentException("nearMinShingleSimilarity " + nearMinShingleSimilarity);
    }
  }

  public static SimilarityRules defaults() {
    return new SimilarityRules(
        DEFAULT_SEMANTIC_MAX_COSINE_DISTANCE, DEFAULT_NEAR_MIN_SHINGLE_SIMILARITY);
  }

  /** The distance up to which embeddings make candidates. */
  double candidateCosineDistance() {
    return Math.max(semanticMaxCosineDistance, REPORTED_COSINE_DISTANCE);
  }
}
