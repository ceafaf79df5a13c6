package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/** How sure it is that two questions ask the same. */
public enum Likeness {
  /** One replaces the other. */
  SAME,
  /** Likely, and not certain. */
  PROBABLE,
  /** Alike, and too far from each other to say more. */
  UNTOLD,
  /** Something that matters differs. */
  DIFFERENT;

  /**
   * Guards that only say that one question is worded otherwise: whole sentences are, as people ask
   * one thing in many ways. Of 50 such pairs of other fields 14 lie below the cut, and none of 49
   * that differ.
   */
  private static final Set<String> WORDING = Set.of("content word");

  /** A word more in a question of two says what is asked: "what is it" and "its calculation". */
  private static final double MAX_UNEQUAL_SHARE = 0.25;

  /**
   * Guards that are right nine times of ten where one question names what the other does not: of 68
   * labelled pairs that only these keep apart, 60 ask different things.
   */
  private static final Set<String> SCOPING = Set.of("coin", "unit", "timeframe");

  /** The name that outputs carry. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
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
    boolean sentence = isSentence(one.compared());
    boolean sentences = sentence && isSentence(other.compared());
    boolean sameWords =
        one.contentKey().equals(other.contentKey())
            && (cosineDistance == null
                || cosineDistance <= SimilarityRules.SAME_WORDS_COSINE_DISTANCE);
    boolean worded =
        sentences
            && meant
            && unequalShare(one.compared(), other.compared()) <= MAX_UNEQUAL_SHARE
            && refusals.stream().allMatch(refusal -> WORDING.contains(refusal.guard()));
    if (refusals.isEmpty() ? near || meant || sameWords : worded) {
      return SAME;
    }
    double cut = SimilarityRules.PROBABLE_COSINE_DISTANCE;
    if (sentences) {
      cut = SimilarityRules.PROBABLE_SENTENCE_COSINE_DISTANCE;
    } else if (sentence || isSentence(other.compared())) {
      cut = SimilarityRules.PROBABLE_MIXED_COSINE_DISTANCE;
    }
    boolean scoped = refusals.stream().anyMatch(refusal -> SCOPING.contains(refusal.guard()));
    return cosineDistance != null && cosineDistance <= cut && !scoped ? PROBABLE : UNTOLD;
  }

  /** Of the content words of both, those that the other has not, 0 to 1. */
  private static double unequalShare(ComparedQuestion one, ComparedQuestion other) {
    Set<String> shared = new HashSet<>(one.content());
    shared.retainAll(other.content());
    int all = one.content().size() + other.content().size();
    return all == 0 ? 0 : (all - 2.0 * shared.size()) / all;
  }

  private static boolean isSentence(ComparedQuestion question) {
    return question.asked().isSentence();
  }
}
