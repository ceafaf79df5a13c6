package io.github.indicatorrefinery.transforms.research;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.dedup.QuestionKey;

/**
 * A question that might be asked.
 *
 * @param template what it was made from: the id of a template, or {@link #ASKED}
 */
public record DraftQuestion(Facet facet, String template, String question) {
  /** Of a question that somebody asked and that no pair answered. */
  public static final String ASKED = "asked";

  public DraftQuestion {
    requireNonNull(facet, "facet");
    requireNonNull(template, "template");
    requireNonNull(question, "question");
  }

  /** The SHA-256 of the normalised question: a pair that answers it has the same. */
  public String id() {
    return QuestionKey.hash(question);
  }
}
