package io.github.indicatorrefinery.transforms.score.text;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.List;

/**
 * A pair as the metrics and flags read it.
 *
 * @param originalAnswer as it was given, before cleaning
 * @param answer what one pass over the cleaned answer found
 * @param openingTerms how many terms of the question stand in the first words of the original
 *     answer, where it often announces what it is about
 * @param facts what a check of its statements found
 */
public record AnalysedPair(
    String question, String originalAnswer, AnswerText answer, int openingTerms, List<Fact> facts) {
  public AnalysedPair {
    requireNonNull(question, "question");
    requireNonNull(originalAnswer, "originalAnswer");
    requireNonNull(answer, "answer");
    facts = List.copyOf(facts);
  }

  /** Reads the cleaned answer beside its question. */
  public static AnalysedPair of(
      String question, String cleanedAnswer, String originalAnswer, List<Fact> facts) {
    QuestionTerms terms = new QuestionTerms(question);
    AnswerText answer = new AnswerScanner(cleanedAnswer, terms).scan();
    return new AnalysedPair(
        question, originalAnswer, answer, terms.inOpening(originalAnswer), facts);
  }
}
