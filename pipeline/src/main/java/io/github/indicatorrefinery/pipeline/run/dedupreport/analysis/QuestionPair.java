package io.github.indicatorrefinery.pipeline.run.dedupreport.analysis;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Two different questions that dedup compared.
 *
 * @param better stands first in the survivor order
 * @param cosineDistance null where no embeddings were compared
 * @param shingleSimilarity from 0 to 1
 * @param guards those that refused the merge, none where it was allowed
 * @param guardDetail what differs, for a person
 * @param merged whether the other was replaced by the better
 */
public record QuestionPair(
    Question better,
    Question other,
    @Nullable Double cosineDistance,
    double shingleSimilarity,
    List<String> guards,
    @Nullable String guardDetail,
    boolean merged) {

  /** A question as it was read, and the id of its pair. */
  public record Question(String id, String text) {
    public Question {
      requireNonNull(id, "id");
      requireNonNull(text, "text");
    }
  }

  public QuestionPair {
    requireNonNull(better, "better");
    requireNonNull(other, "other");
    guards = List.copyOf(guards);
  }

  /** Whether a guard refused the merge. */
  public boolean isGuarded() {
    return !guards.isEmpty();
  }
}
