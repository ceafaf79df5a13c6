package io.github.indicatorrefinery.pipeline.ask;

import static java.util.Objects.requireNonNull;

/**
 * What a run is asked.
 *
 * @param top how many pairs an answer may rest on
 */
public record Inquiry(String question, AskFilter filter, int top) {
  public static final int DEFAULT_TOP = 5;
  public static final int MOST_TOP = 50;

  /** Far more than the model of the vectors reads of a question. */
  public static final int MOST_CHARS = 4_000;

  /**
   * An inquiry.
   *
   * @throws IllegalArgumentException where it is none; the message is for whoever asks
   */
  public Inquiry {
    question = requireNonNull(question, "question").strip();
    requireNonNull(filter, "filter");
    if (question.isEmpty()) {
      throw new IllegalArgumentException("the question is empty");
    }
    if (question.length() > MOST_CHARS) {
      throw new IllegalArgumentException(
          "a question has at most %,d characters".formatted(MOST_CHARS));
    }
    if (top < 1 || top > MOST_TOP) {
      throw new IllegalArgumentException("top is a whole number from 1 to " + MOST_TOP);
    }
  }

  /** A question to all pairs. */
  public static Inquiry of(String question) {
    return new Inquiry(question, AskFilter.NONE, DEFAULT_TOP);
  }
}
