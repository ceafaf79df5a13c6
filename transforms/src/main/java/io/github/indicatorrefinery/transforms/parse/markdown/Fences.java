package io.github.indicatorrefinery.transforms.parse.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The fenced blocks of a text. A fence that nothing closes is none, and neither is one that another
 * opening follows before it is closed: whoever forgot to close it did not mean all the rest.
 */
final class Fences {
  /** What may stand before: quotes, a bullet or a number, and the label of an answer. */
  private static final Pattern OPENING =
      Pattern.compile(
          "[ \\t]{0,40}+(?:>[ \\t]?){0,9}+(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]++)?+"
              + "(?<label>[*_]{0,3}+(?:Answer|A)[ \\d]{0,10}+[*_]{0,3}+:[*_]{0,3}+[ \\t]{0,9}+)?+"
              + "(?<marks>`{3,}+|~{3,}+)(?<info>[^`]*+)$");

  private final int[] numbers;
  private final List<String> lines;

  Fences(List<String> lines) {
    this.lines = lines;
    numbers = new int[lines.size()];
    int number = 0;
    int i = 0;
    int[] unclosed = {Integer.MAX_VALUE, Integer.MAX_VALUE};
    while (i < lines.size()) {
      Matcher opening = opening(i);
      int end = -1;
      if (opening != null) {
        String marks = opening.group("marks");
        int kind = marks.charAt(0) == '~' ? 1 : 0;
        if (marks.length() < unclosed[kind]) {
          end = close(i, marks);
        }
        if (end == -1) {
          unclosed[kind] = Math.min(unclosed[kind], marks.length());
        }
      }
      if (end > i) {
        number++;
        for (i += opening.group("label") == null ? 0 : 1; i <= end; i++) {
          numbers[i] = number;
        }
      } else {
        i++;
      }
    }
  }

  int at(int line) {
    return numbers[line];
  }

  /** The line that closes; -1 where none does, -2 where another opening comes before. */
  private int close(int from, String marks) {
    for (int i = from + 1; i < lines.size(); i++) {
      Matcher next = opening(i);
      if (next != null && next.group("marks").startsWith(marks)) {
        return next.group("info").isBlank() && next.group("label") == null ? i : -2;
      }
    }
    return -1;
  }

  private @Nullable Matcher opening(int line) {
    String text = lines.get(line);
    if (!text.contains("```") && !text.contains("~~~")) {
      return null;
    }
    Matcher opening = OPENING.matcher(text);
    return opening.matches() ? opening : null;
  }
}
