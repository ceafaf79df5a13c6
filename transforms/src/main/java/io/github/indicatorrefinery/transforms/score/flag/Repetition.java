package io.github.indicatorrefinery.transforms.score.flag;

import io.github.indicatorrefinery.transforms.score.text.AnswerText;

/** Whether an answer says the same again and again: looping words, or equal lines. */
public final class Repetition {
  /** A share of three lines or ten runs says nothing. */
  private static final int MIN_REPEATED_LINES = 3;

  private static final int MIN_REPEATED_RUNS = 10;

  private Repetition() {}

  /** Whether the share of repeated eight-word runs or of equal lines reaches its limit. */
  public static boolean isRepetitive(AnswerText answer, double maxRuns, double maxLines) {
    return repeats(answer.repeatedWindows(), answer.windows(), MIN_REPEATED_RUNS, maxRuns)
        || repeats(answer.repeatedLines(), answer.longLines(), MIN_REPEATED_LINES, maxLines);
  }

  private static boolean repeats(int repeated, int all, int atLeast, double maxShare) {
    return repeated >= atLeast && repeated >= maxShare * all;
  }
}
