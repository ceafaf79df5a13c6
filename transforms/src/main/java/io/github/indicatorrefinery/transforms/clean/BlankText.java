package io.github.indicatorrefinery.transforms.clean;

import java.util.Optional;

/**
 * Whether a pair has no text to work with, and the one reason for it: what was blank as it was read
 * comes before what cleaning left empty.
 */
final class BlankText {
  static final String BLANK_QUESTION = "blank_question";
  static final String BLANK_ANSWER = "blank_answer";
  static final String ERROR_TEXT = "error_text";
  static final String EMPTY_AFTER_CLEANING = "empty_after_cleaning";

  private BlankText() {}

  /** The reason to reject a pair for its texts, given as they were and as cleaned. */
  static Optional<String> reason(
      String question, String answer, String cleanedQuestion, String cleanedAnswer) {
    if (isBlank(question)) {
      return Optional.of(BLANK_QUESTION);
    }
    if (isBlank(answer)) {
      return Optional.of(BLANK_ANSWER);
    }
    if (ErrorText.isOne(answer) || ErrorText.isOne(cleanedAnswer)) {
      return Optional.of(ERROR_TEXT);
    }
    return cleanedQuestion.isEmpty() || cleanedAnswer.isEmpty()
        ? Optional.of(EMPTY_AFTER_CLEANING)
        : Optional.empty();
  }

  private static boolean isBlank(String text) {
    return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
