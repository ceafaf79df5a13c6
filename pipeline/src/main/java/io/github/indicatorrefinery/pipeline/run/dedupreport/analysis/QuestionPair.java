package io.github.indicatorrefinery.pipeline.run.dedupreport.analysis;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.dedup.similar.Likeness;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Two different questions that dedup compared.
 *
 * @param better stands first in the survivor order
 * @param cosineDistance null where no embeddings were compared
 * @param shingleSimilarity from 0 to 1
 * @param guards those that see a difference, none where there is none
 * @param guardDetail what differs, for a person
 * @param likeness how sure it was that they ask the same; null in a run that does not tell
 * @param merged whether the other was replaced by the better
 */
public record QuestionPair(
    Question better,
    Question other,
    @Nullable Double cosineDistance,
    double shingleSimilarity,
    List<String> guards,
    @Nullable String guardDetail,
    @Nullable Likeness likeness,
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

  /** Whether a guard refused the merge: one that sees only other wording may be overruled. */
  public boolean isGuarded() {
    return !guards.isEmpty() && likeness != Likeness.SAME;
  }
}
