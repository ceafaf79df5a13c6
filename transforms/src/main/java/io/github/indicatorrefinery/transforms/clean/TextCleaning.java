package io.github.indicatorrefinery.transforms.clean;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What cleaning makes of the texts of one pair.
 *
 * @param rejection why the pair is rejected, a short fixed word; empty where it is not
 */
public record TextCleaning(String question, CleanedAnswer answer, Optional<String> rejection) {
  public TextCleaning {
    requireNonNull(question, "question");
    requireNonNull(answer, "answer");
    requireNonNull(rejection, "rejection");
  }

  /** Cleans both texts. */
  public static TextCleaning of(String question, String answer) {
    String cleanedQuestion = QuestionCleaner.clean(question);
    CleanedAnswer cleanedAnswer = AnswerCleaner.cleaned(answer);
    return new TextCleaning(
        cleanedQuestion,
        cleanedAnswer,
        BlankText.reason(question, answer, cleanedQuestion, cleanedAnswer.text()));
  }
}
