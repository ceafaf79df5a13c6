package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal;
import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal.Weight;
import java.util.List;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/** How sure it is that two questions ask the same. */
public enum Likeness {
  /** One replaces the other. */
  SAME,
  /** An editor says so and no guard speaks: one replaces the other too. */
  HINTED,
  /** Likely, and not certain. */
  PROBABLE,
  /** Alike, and too far from each other to say more. */
  UNTOLD,
  /** Something that matters differs. */
  DIFFERENT;

  /** The name that outputs carry. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether one replaces the other. */
  public boolean merges() {
    return this == SAME || this == HINTED;
  }

  static Likeness of(
      PreparedQuestion one,
      PreparedQuestion other,
      List<GuardRefusal> refusals,
      @Nullable Double cosineDistance,
      double shingleSimilarity,
      SimilarityRules rules) {
    if (refusals.stream().anyMatch(GuardRefusal::isDifferent)) {
      return DIFFERENT;
    }
    boolean near = shingleSimilarity >= rules.nearMinShingleSimilarity();
    boolean meant = cosineDistance != null && cosineDistance <= rules.semanticMaxCosineDistance();
    boolean sentence = one.isSentence();
    boolean sentences = sentence && other.isSentence();
    boolean sameWords =
        one.contentKey().equals(other.contentKey())
            && (cosineDistance == null
                || cosineDistance
                    <= (sentences
                        ? SimilarityRules.WORDED_SENTENCE_COSINE_DISTANCE
                        : SimilarityRules.SAME_WORDS_COSINE_DISTANCE));
    boolean worded =
        sentences
            && cosineDistance != null
            && cosineDistance <= SimilarityRules.WORDED_SENTENCE_COSINE_DISTANCE
            && refusals.stream().allMatch(refusal -> refusal.weight() == Weight.WORDING);
    if (refusals.isEmpty() ? near || meant || sameWords : worded) {
      return SAME;
    }
    double cut = SimilarityRules.PROBABLE_COSINE_DISTANCE;
    if (sentences) {
      cut = SimilarityRules.PROBABLE_SENTENCE_COSINE_DISTANCE;
    } else if (sentence || other.isSentence()) {
      cut = SimilarityRules.PROBABLE_MIXED_COSINE_DISTANCE;
    }
    boolean narrower = refusals.stream().anyMatch(refusal -> refusal.weight() == Weight.NARROWER);
    return cosineDistance != null && cosineDistance <= cut && !narrower ? PROBABLE : UNTOLD;
  }
}
