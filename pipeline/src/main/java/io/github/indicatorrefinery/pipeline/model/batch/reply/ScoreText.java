package io.github.indicatorrefinery.pipeline.model.batch.reply;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A score from 0 to 5 as models write it: {@code 4}, {@code "4.5"}, {@code "4/5"}, {@code "4 out of
 * 5"}, {@code "5.0 (Excellent)"}, {@code "3 - fair"}. A number out of range, of another scale, or
 * with more behind it than that is none: nothing is guessed.
 */
final class ScoreText {
  static final double MOST = 5;

  private static final Pattern SCORE =
      Pattern.compile(
          "(\\d{1,2}(?:\\.\\d{1,6})?)(?:\\s*(?:/|out of)\\s*5(?:\\.0)?)?(?:\\s*[(:,;\u2013-][^/]*)?");

  private ScoreText() {}

  static OptionalDouble parse(String text) {
    Matcher score = SCORE.matcher(text.strip());
    return score.matches() ? inRange(Double.parseDouble(score.group(1))) : OptionalDouble.empty();
  }

  static OptionalDouble inRange(double score) {
    return score >= 0 && score <= MOST ? OptionalDouble.of(score) : OptionalDouble.empty();
  }
}
