package io.github.indicatorrefinery.transforms.dedup.similar;

import static java.util.Objects.requireNonNull;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A pair that stays though its question is likely a better one's.
 *
 * @param subject of the pair
 * @param otherId the pair that it likely repeats; itself likely a duplicate of none
 * @param cosineDistance null where the run makes no embeddings
 * @param doubt why it is not sure, for a person to read
 */
public record ProbableDuplicate(
    String pairId,
    String subject,
    String otherId,
    @Nullable Double cosineDistance,
    double shingleSimilarity,
    String doubt) {
  public ProbableDuplicate {
    requireNonNull(pairId, "pairId");
    requireNonNull(subject, "subject");
    requireNonNull(otherId, "otherId");
    requireNonNull(doubt, "doubt");
  }

  /** The same pair, where {@code other} replaced the one that it likely repeats. */
  ProbableDuplicate insteadOf(String other) {
    return new ProbableDuplicate(pairId, subject, other, cosineDistance, shingleSimilarity, doubt);
  }
}
