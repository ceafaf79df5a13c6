package io.github.indicatorrefinery.transforms.dedup;

import java.util.Comparator;

/**
 * Which of several duplicates stays: the first in this total order. An answer that states something
 * wrong comes behind all that do not, however well it is written; then best score, then most
 * complete, then longest answer, then the source kind in its declared order, then the smallest id.
 *
 * <p>What follows the id only tells two readings of one record apart. It decides which location the
 * output names and nothing else, because these readings are equal in content.
 */
public final class SurvivorOrder {
  /**
   * Best first; two candidates compare as equal only where they are the same reading of the same
   * record.
   */
  public static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing(Candidate::wrong)
          .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
          .thenComparing(Comparator.comparingDouble(Candidate::completeness).reversed())
          .thenComparing(Comparator.comparingInt(Candidate::answerLength).reversed())
          .thenComparing(candidate -> candidate.origin().kind())
          .thenComparing(Candidate::pairId)
          .thenComparing(Candidate::notes)
          .thenComparing(candidate -> candidate.origin().file())
          .thenComparing(candidate -> candidate.origin().position());

  private SurvivorOrder() {}
}
