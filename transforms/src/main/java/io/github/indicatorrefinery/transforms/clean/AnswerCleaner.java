package io.github.indicatorrefinery.transforms.clean;

/**
 * Takes from an answer what only announces it ("Certainly! Here is a comprehensive overview of …:")
 * and what only says goodbye ("I hope this helps! Let me know if …").
 *
 * <p>Line structure stays: blanks at the ends of lines and before the whole text go, and more than
 * one empty line becomes one. Nothing else is touched: digits, signs and formulas are as they were,
 * and a refusal stays for the scorer to judge. The result may be empty. Deterministic, linear,
 * idempotent, never throws on any text; an answer that needs no change is returned as the same
 * instance.
 */
public final class AnswerCleaner {
  /**
   * What is left of the eight answers of the export that break off within or right after their
   * announcement has at most 24 characters; the next shortest has 50.
   */
  private static final int MAX_FRAGMENT_CHARS = 30;

  private AnswerCleaner() {}

  /** The cleaned answer; empty where it was nothing but announcement. */
  public static String clean(String answer) {
    String text = tidyLines(DisplayText.of(answer));
    int start = 0;
    int end = text.length();
    while (true) {
      int nextStart = Openings.skip(text, start, end);
      int nextEnd = SignOffs.skip(text, nextStart, end);
      if (nextStart == start && nextEnd == end) {
        break;
      }
      start = nextStart;
      end = nextEnd;
    }
    if (Openings.promisesMuch(text, start) && isFragment(text, start, end)) {
      return "";
    }
    String cleaned = text.substring(start, end);
    return cleaned.equals(answer) ? answer : cleaned;
  }

  /** "Here is a comprehensive overview of …:" and then "State Channels an": nothing was said. */
  private static boolean isFragment(String text, int start, int end) {
    return end - start <= MAX_FRAGMENT_CHARS
        && text.substring(start, end).chars().noneMatch(Character::isDigit);
  }

  private static String tidyLines(String text) {
    if (isTidy(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int newlines = 0;
    int blanks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        newlines++;
        blanks = 0;
      } else if (Blanks.isBlank(c)) {
        blanks++;
      } else {
        boolean first = out.isEmpty();
        out.append("\n".repeat(first ? 0 : Math.min(newlines, 2)));
        out.append(text, first ? i : i - blanks, i).append(c);
        newlines = 0;
        blanks = 0;
      }
    }
    return out.toString();
  }

  private static boolean isTidy(String text) {
    if (text.isEmpty()) {
      return true;
    }
    if (Blanks.isBlank(text.charAt(text.length() - 1)) || Blanks.isBlank(text.charAt(0))) {
      return false;
    }
    int newlines = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      char before = text.charAt(i - 1);
      newlines = before == '\n' ? newlines + 1 : 1;
      if (newlines > 2 || (before != '\n' && Blanks.isBlank(before))) {
        return false;
      }
    }
    return true;
  }
}
