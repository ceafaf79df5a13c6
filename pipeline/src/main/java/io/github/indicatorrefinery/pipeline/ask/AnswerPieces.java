package io.github.indicatorrefinery.pipeline.ask;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An answer in pieces of a line, for those who read while it comes; together they are the answer.
 */
public final class AnswerPieces {
  private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");

  private AnswerPieces() {}

  public static List<String> of(String text) {
    return LINE.matcher(text).results().map(MatchResult::group).toList();
  }
}
