package io.github.indicatorrefinery.transforms.dedup.similar;

import java.io.Serializable;

/**
 * How alike two questions must be to be one.
 *
 * @param semanticMaxCosineDistance of their embeddings, 0 to 2
 * @param nearMinShingleSimilarity Jaccard similarity of their character 3-grams, 0 to 1
 * @param removeProbable whether a pair goes whose question is only probably a better one's
 */
public record SimilarityRules(
    double semanticMaxCosineDistance, double nearMinShingleSimilarity, boolean removeProbable)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * With the guards the cut hardly matters: they refuse 154 of 159 hard pairs that differ in a
   * sign, a role, a number, a name. Questions in search style lie this far from the same in prose.
   */
  public static final double DEFAULT_SEMANTIC_MAX_COSINE_DISTANCE = 0.10;

  /** Of 44 labelled pairs above it that no guard refuses, 43 ask the same. */
  public static final double DEFAULT_NEAR_MIN_SHINGLE_SIMILARITY = 0.75;

  /**
   * Questions up to this distance are compared and reported even where the cut is narrower: beyond
   * it, hardly any two ask the same.
   */
  public static final double REPORTED_COSINE_DISTANCE = 0.12;

  /**
   * Two sentences that are worded otherwise, or have the same words, are one up to here: on 400
   * natural pairs precision 0.97 at recall 0.32, where 0.15 gives 0.96 at 0.26. Of what 0.18 adds
   * to 0.15, 15 of 16 pairs of these and of traders are right, and four of five of requests that
   * all turn on one subject (BANKING77).
   */
  static final double WORDED_SENTENCE_COSINE_DISTANCE = 0.18;

  /**
   * Two with the same words, in roles that no guard minds, are one up to here: beyond it, what a
   * search may leave out makes the difference.
   */
  static final double SAME_WORDS_COSINE_DISTANCE = 0.20;

  /**
   * Up to this distance two are probably one though some words differ. Of the pairs of phrases that
   * the words of the guards were chosen by, and that no guard holds for different, six of ten are.
   */
  public static final double PROBABLE_COSINE_DISTANCE = 0.06;

  /** The same for a phrase and a sentence. */
  public static final double PROBABLE_MIXED_COSINE_DISTANCE = REPORTED_COSINE_DISTANCE;

  /**
   * The same for two whole sentences, which say more about what is asked, and in more ways: on 400
   * natural pairs sure and probable ones have precision 0.83 at recall 0.52, and 0.85 at 0.42 where
   * it is 0.20; a probable one is told and stays.
   */
  public static final double PROBABLE_SENTENCE_COSINE_DISTANCE = 0.25;

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
        DEFAULT_SEMANTIC_MAX_COSINE_DISTANCE, DEFAULT_NEAR_MIN_SHINGLE_SIMILARITY, false);
  }

  /** The distance up to which embeddings make candidates. */
  double candidateCosineDistance() {
    return Math.max(semanticMaxCosineDistance, REPORTED_COSINE_DISTANCE);
  }

  /** The same for two sentences. */
  double sentenceCosineDistance() {
    return Math.max(candidateCosineDistance(), PROBABLE_SENTENCE_COSINE_DISTANCE);
  }
}
