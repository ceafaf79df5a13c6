package io.github.indicatorrefinery.pipeline.model.research;

import io.github.indicatorrefinery.io.model.ChatReply;
import io.github.indicatorrefinery.transforms.score.flag.Refusal;
import io.github.indicatorrefinery.transforms.score.text.AnswerText;
import java.util.Locale;
import java.util.Optional;

/** Why a reply is no answer. */
enum AnswerFault {
  /** It says that it cannot or will not answer, and little else. */
  REFUSED,
  /** The endpoint says that it was cut off. */
  TRUNCATED,
  /** There is nothing in it. */
  EMPTY,
  /** It is longer than any model writes that keeps to what it is allowed. */
  TOO_LONG;

  /** No token of prose has more characters; a page of blanks may. */
  private static final int MOST_CHARS_PER_TOKEN = 32;

  /** The name that outputs carry. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a model that may write more may get beyond what has this {@link #label}. */
  static boolean goesWithMoreTokens(String label) {
    return label.equals(TRUNCATED.label()) || label.equals(TOO_LONG.label());
  }

  /**
   * What is wrong with a reply.
   *
   * @param text of it, without control characters
   */
  static Optional<AnswerFault> of(
      ChatReply reply, String question, String text, int maxAnswerTokens) {
    if (text.isEmpty()) {
      // A model may think all that it is allowed, and not get to its answer.
      return Optional.of(reply.isCutOff() ? TRUNCATED : EMPTY);
    }
    if (text.length() > (long) MOST_CHARS_PER_TOKEN * maxAnswerTokens) {
      return Optional.of(TOO_LONG);
    }
    if (reply.isCutOff()) {
      return Optional.of(TRUNCATED);
    }
    return Refusal.of(AnswerText.read(question, text)) == Refusal.Degree.FULL
        ? Optional.of(REFUSED)
        : Optional.empty();
  }
}
