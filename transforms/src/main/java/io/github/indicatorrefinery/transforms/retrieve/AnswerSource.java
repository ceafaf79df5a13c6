package io.github.indicatorrefinery.transforms.retrieve;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A pair that an answer may be taken from.
 *
 * @param number it is cited by
 * @param question its text
 * @param answer its text
 * @param wrongQuotes what of it a check found wrong, as it stands there
 */
public record AnswerSource(int number, String question, String answer, List<String> wrongQuotes) {
  public AnswerSource {
    requireNonNull(question, "question");
    requireNonNull(answer, "answer");
    wrongQuotes = List.copyOf(wrongQuotes);
  }
}
