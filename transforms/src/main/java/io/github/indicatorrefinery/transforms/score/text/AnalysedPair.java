package io.github.indicatorrefinery.transforms.score.text;

import static java.util.Objects.requireNonNull;

/**
 * A pair as the metrics and flags read it.
 *
 * @param originalAnswer as it was given, before cleaning
 * @param answer what one pass over the cleaned answer found
 */
public record AnalysedPair(String question, String originalAnswer, AnswerText answer) {
  public AnalysedPair {
    requireNonNull(question, "question");
    requireNonNull(originalAnswer, "originalAnswer");
    requireNonNull(answer, "answer");
  }

  /** Reads the cleaned answer beside its question. */
  public static AnalysedPair of(String question, String cleanedAnswer, String originalAnswer) {
    return new AnalysedPair(question, originalAnswer, AnswerText.read(question, cleanedAnswer));
  }
}
