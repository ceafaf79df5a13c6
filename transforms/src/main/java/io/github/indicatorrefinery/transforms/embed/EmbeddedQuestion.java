package io.github.indicatorrefinery.transforms.embed;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedText;
import io.github.indicatorrefinery.transforms.values.Embedding;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A question that no other equals, with its embedding where the run makes these.
 *
 * @param form of the question, which is what is embedded and compared letter by letter; see {@link
 *     ComparedText}
 * @param key of the embedding; null where there is none
 * @param takenOver whether an earlier run made it
 */
public record EmbeddedQuestion(
    Candidate candidate,
    String form,
    @Nullable Embedding embedding,
    @Nullable String key,
    boolean takenOver) {
  /** A question whose embedding, where it has one, no later run takes over. */
  public EmbeddedQuestion(Candidate candidate, String form, @Nullable Embedding embedding) {
    this(candidate, form, embedding, embedding == null ? null : "", false);
  }

  public EmbeddedQuestion {
    requireNonNull(candidate, "candidate");
    requireNonNull(form, "form");
    if ((embedding == null) != (key == null)) {
      throw new IllegalArgumentException("an embedding and its key come together");
    }
  }
}
