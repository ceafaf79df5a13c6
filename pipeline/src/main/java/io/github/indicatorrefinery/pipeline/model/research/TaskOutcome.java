package io.github.indicatorrefinery.pipeline.model.research;

import static java.util.Objects.requireNonNull;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What became of one question.
 *
 * @param id of the question
 * @param model that was asked
 * @param answer without control characters; null where there is none
 * @param reason why there is none; null where there is one
 * @param isSettled whether asking the same model again, for an answer of that length, would bring
 *     the same
 * @param tokens that were booked for it
 * @param maxAnswerTokens how long an answer could be; 0 in what an earlier version told
 * @param time when, in ISO 8601
 */
record TaskOutcome(
    String id,
    String model,
    @Nullable String answer,
    @Nullable String reason,
    String message,
    boolean isSettled,
    long tokens,
    int maxAnswerTokens,
    String time) {
  TaskOutcome {
    requireNonNull(id, "id");
    requireNonNull(model, "model");
    requireNonNull(message, "message");
    requireNonNull(time, "time");
    if ((answer == null) == (reason == null)) {
      throw new IllegalArgumentException("an answer or a reason");
    }
  }

  boolean isAnswered() {
    return answer != null;
  }

  /** Whether whoever goes by these rules need not ask it again. */
  boolean isDoneWith(ResearchRules rules) {
    return isAnswered()
        || (isSettled
            && model.equals(rules.endpoint().model())
            && !(AnswerFault.goesWithMoreTokens(reason)
                && maxAnswerTokens < rules.maxAnswerTokens()));
  }
}
