package io.github.indicatorrefinery.transforms.facts.find;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Conditions that have a line of their own, before a formula ("If close > previous close:") or
 * behind it ("(when the close is higher)"). Where lines of formulas and conditions alternate, the
 * first of them tells which condition belongs to which formula.
 */
final class ConditionLines {
  /** A list of cases is no longer. */
  private static final int MAX_LINES = 12;

  /** A line that holds a condition, or a formula with one beside it, is no longer. */
  private static final int MAX_LINE_CHARS = 300;

  private static final String OPENING =
      "[\\s*•+>(–—-]*(?:\\d{1,2}[.)]\\s+)?\\**(?:(?:only )?if|when(?:ever)?|where|conditions?:?|provided(?: that)?"
          + "|as long as|(?:on|for) (?:a )?(?:days?|periods?|bars?) (?:when|where|in which|on which))\\**:?\\s+";

  /** A comparison and nothing else; a colon or "then" at the end says that the formula follows. */
  private static final Pattern CONDITION =
      Pattern.compile(
          OPENING
              + "(?<condition>[^:=,\\n]{1,80}?(?:[<>≥≤]=?|==?|\\b(?:above|below|exceeds|than|equals?(?: to)?)\\b)[^:=,\\n]{1,80}?)"
              + "(?<ahead>\\**[:,]?\\**\\s*(?:,?\\s*then:?)?)?[\\s)*.;]*",
          Pattern.CASE_INSENSITIVE);

  /** A condition that no comparison tells: "on up days", "otherwise". */
  private static final Pattern OTHER_CONDITION =
      Pattern.compile(
          "[\\s*•+>(–—-]*(?:(?:on|for|in)\\s+(?:an?\\s+)?(?:up|down|rising|falling|positive|negative)[- ]?(?:days?|periods?|closes?|bars?)"
              + "|otherwise|else|unless|only if|conditions?:|provided)\\b[^\\n]*",
          Pattern.CASE_INSENSITIVE);

  private final String answer;

  ConditionLines(String answer) {
    this.answer = answer;
  }

  /** The condition on the line before a formula that begins at this position; empty without. */
  String before(int position) {
    int line = lineStart(position);
    Matcher condition = CONDITION.matcher(lineBefore(line));
    return condition.matches() && (isAhead(condition) || isConditionFirst(line))
        ? condition.group("condition").strip()
        : "";
  }

  /** The condition on the line behind a formula that ends at this position; empty without. */
  String behind(int position) {
    Matcher condition = CONDITION.matcher(lineBehind(position));
    return condition.matches() && !isAhead(condition) && !isConditionFirst(lineStart(position))
        ? condition.group("condition").strip()
        : "";
  }

  /** Whether a line beside a formula says in other words where the formula holds. */
  boolean isQualified(int start, int end) {
    return OTHER_CONDITION.matcher(lineBehind(end)).matches()
        || OTHER_CONDITION.matcher(lineBefore(lineStart(start))).matches();
  }

  private static boolean isAhead(Matcher condition) {
    String ahead = condition.group("ahead");
    return ahead != null && (ahead.contains(":") || ahead.contains("then"));
  }

  /** Whether the formulas and conditions that stand together begin with a condition. */
  private boolean isConditionFirst(int line) {
    int at = line;
    boolean isCondition = false;
    for (int lines = 0; lines < MAX_LINES && at > 0; lines++) {
      String before = lineBefore(at);
      boolean isConditionBefore = CONDITION.matcher(before).matches();
      if (!isConditionBefore && before.indexOf('=') < 0) {
        return isCondition;
      }
      isCondition = isConditionBefore;
      at = startOfLineBefore(at);
    }
    return isCondition;
  }

  /** The line before another, of which a blank one may part it; empty where there is none. */
  private String lineBefore(int line) {
    return line <= 0 ? "" : lineAt(startOfLineBefore(line));
  }

  private int startOfLineBefore(int line) {
    int start = lineStart(line - 1);
    return start > 0 && lineAt(start).isBlank() ? lineStart(start - 1) : start;
  }

  /** The line behind the one in which a formula ends that says nothing more. */
  private String lineBehind(int position) {
    int end = lineEnd(position);
    if (end < 0 || end == answer.length() || hasLetters(position, end)) {
      return "";
    }
    String next = lineAt(end + 1);
    int nextEnd = lineEnd(end + 1);
    return next.isBlank() && nextEnd >= 0 && nextEnd < answer.length() ? lineAt(nextEnd + 1) : next;
  }

  private boolean hasLetters(int start, int end) {
    return answer.substring(start, end).chars().anyMatch(Character::isLetter);
  }

  /** Empty where the line is too long for a condition. */
  private String lineAt(int start) {
    int end = start < 0 ? -1 : lineEnd(start);
    return end < 0 ? "" : answer.substring(start, end);
  }

  /** Where the line of a position begins; -1 where that is too far. */
  private int lineStart(int position) {
    int start = position;
    while (start > 0 && answer.charAt(start - 1) != '\n') {
      if (position - start >= MAX_LINE_CHARS) {
        return -1;
      }
      start--;
    }
    return start;
  }

  /** Where the line of a position ends; -1 where that is too far. */
  private int lineEnd(int position) {
    int end = position;
    while (end < answer.length() && answer.charAt(end) != '\n') {
      if (end - position >= MAX_LINE_CHARS) {
        return -1;
      }
      end++;
    }
    return end;
  }
}
