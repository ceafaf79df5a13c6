package io.github.indicatorrefinery.transforms.clean;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Quotes that wrap a whole text: the first character opens what the last one closes. In {@code "A"
 * AND "B"} the first is closed in the middle, so nothing wraps.
 */
final class WrappingQuotes {
  /**
   * A query is a line (the longest of the export has 860 characters); a longer text is no query,
   * and is left as it is so that nested quotes cannot cost quadratic time.
   */
  private static final int MAX_CHARS = 4_000;

  /** Opening quotes, and at the same place what closes each. */
  private static final String OPENING =
      "\"'`\u201C\u2018\u00AB\u2039\u201E\u201A\u300C\u300E\uFF02";

  private static final String CLOSING =
      "\"'`\u201D\u2019\u00BB\u203A\u201C\u2018\u300D\u300F\uFF02";

  private static final String BRACKETS = "([{";

  private WrappingQuotes() {}

  /** The text without any pair of quotes around all of it, however many times it is wrapped. */
  static String strip(String text) {
    String inner = text;
    while (isWrapped(inner)) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    return inner;
  }

  private static boolean isWrapped(String text) {
    int last = text.length() - 1;
    if (last < 1 || last >= MAX_CHARS) {
      return false;
    }
    int kind = OPENING.indexOf(text.charAt(0));
    if (kind < 0 || text.charAt(last) != CLOSING.charAt(kind)) {
      return false;
    }
    return firstIsClosedByLast(text, OPENING.charAt(kind), CLOSING.charAt(kind));
  }

  private static boolean firstIsClosedByLast(String text, char opening, char closing) {
    int last = text.length() - 1;
    Deque<Integer> open = new ArrayDeque<>();
    open.push(0);
    for (int i = 1; i < last; i++) {
      char c = text.charAt(i);
      if ((c != opening && c != closing) || isApostrophe(text, i)) {
        continue;
      }
      if (opening == closing ? opensHere(text, i) : c == opening) {
        open.push(i);
      } else {
        open.pop();
        if (open.isEmpty()) {
          return false;
        }
      }
    }
    return open.size() == 1;
  }

  private static boolean isApostrophe(String text, int i) {
    char c = text.charAt(i);
    return (c == '\'' || c == '\u2019')
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  /** A straight quote opens after a blank, a bracket or another quote that opens. */
  private static boolean opensHere(String text, int i) {
    char before = text.charAt(i - 1);
    if (Character.isWhitespace(text.charAt(i + 1))) {
      return false;
    }
    int first = i - 1;
    while (first > 0 && text.charAt(first) == text.charAt(i)) {
      first--;
    }
    boolean runFromStart = first == 0 && text.charAt(0) == text.charAt(i);
    return Character.isWhitespace(before) || BRACKETS.indexOf(before) >= 0 || runFromStart;
  }
}
