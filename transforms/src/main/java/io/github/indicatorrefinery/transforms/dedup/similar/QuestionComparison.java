package io.github.indicatorrefinery.transforms.dedup.similar;

import static java.util.Objects.requireNonNull;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Two questions that dedup compared, and what came of it.
 *
 * @param betterId the pair that stands first in the survivor order
 * @param betterSubject its subject
 * @param cosineDistance null where the run makes no embeddings
 * @param shingleSimilarity Jaccard similarity of the character 3-grams
 * @param guard the guards that refused, joined with {@code "; "}; null where none did
 * @param guardDetail what differs, in the order of the guards
 * @param alike how sure it is that they ask the same
 * @param merged whether the better one replaces the other
 */
public record QuestionComparison(
    String betterId,
    String otherId,
    String betterSubject,
    @Nullable Double cosineDistance,
    double shingleSimilarity,
    @Nullable String guard,
    @Nullable String guardDetail,
    Likeness alike,
    boolean merged) {
  public QuestionComparison {
    requireNonNull(betterId, "betterId");
    requireNonNull(otherId, "otherId");
    requireNonNull(betterSubject, "betterSubject");
    requireNonNull(alike, "alike");
  }

  QuestionComparison asMerged() {
    return with(alike, true);
  }

  /** The same where an editor takes the two for one: that counts where no guard speaks. */
  QuestionComparison asHinted() {
    return guard == null && alike != Likeness.SAME ? with(Likeness.HINTED, merged) : this;
  }

  private QuestionComparison with(Likeness likeness, boolean isMerged) {
    return new QuestionComparison(
        betterId,
        otherId,
        betterSubject,
        cosineDistance,
        shingleSimilarity,
        guard,
        guardDetail,
        likeness,
        isMerged);
  }

  /** Why it is not sure, for a person to read; the distance decides where no guard speaks. */
  String doubt() {
    return guard == null ? "nothing differs but the distance" : guard + ": " + guardDetail;
  }
}
