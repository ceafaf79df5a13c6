package io.github.indicatorrefinery.transforms.score.flag;

import io.github.indicatorrefinery.transforms.score.text.AnswerText;
import io.github.indicatorrefinery.transforms.score.text.TextLine;
import java.util.HashSet;
import java.util.Set;

/** Whether an answer says the same again and again: looping words, or equal lines. */
public final class Repetition {
  /** A shorter line, such as "Benefits:", may well stand twice. */
  private static final int LINE_WORDS = 4;

  /** A share of three lines or ten runs says nothing. */
  private static final int MIN_REPEATED_LINES = 3;

  private static final int MIN_REPEATED_RUNS = 10;

  private Repetition() {}

  /** Whether the share of repeated eight-word runs or of equal lines reaches its limit. */
  public static boolean isRepetitive(AnswerText answer, double maxRuns, double maxLines) {
    return answer.repeatedWindows() >= MIN_REPEATED_RUNS
            && answer.repeatedWindows() >= maxRuns * answer.windows()
        || repeatsLines(answer, maxLines);
  }

  private static boolean repeatsLines(AnswerText answer, double maxLines) {
    if (answer.repeatedWindows() == 0 && answer.windows() > 0 && !hasShortLines(answer)) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    int long_ = 0;
    int repeated = 0;
    for (TextLine line : answer.lines()) {
      if (line.words() >= LINE_WORDS) {
        long_++;
        repeated += seen.add(answer.text().substring(line.start(), line.end())) ? 0 : 1;
      }
    }
    return repeated >= MIN_REPEATED_LINES && repeated >= maxLines * long_;
  }

  private static boolean hasShortLines(AnswerText answer) {
    return answer.words() < LINE_WORDS * 2 * answer.lines().size();
  }
}
