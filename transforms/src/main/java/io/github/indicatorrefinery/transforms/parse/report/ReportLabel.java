package io.github.indicatorrefinery.transforms.parse.report;

import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A line of a report that looks like a label. Whether it is one, or belongs to the text of an
 * answer, only the declared counts can tell.
 *
 * @param number the declared count, or the number of the pair; 0 for a label that opens a text
 * @param start the offset of its line
 * @param textStart where the text after an opening label begins
 * @param end the offset of its line's end
 * @param codePoint how many code points stand before {@code start}
 */
record ReportLabel(Kind kind, int number, int start, int textStart, int end, int codePoint) {
  enum Kind {
    PAIR("Pair "),
    QUESTION("question:"),
    QUESTION_COUNT("question characters:"),
    ANSWER("answer:"),
    ANSWER_COUNT("answer characters:");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** The number of code points before {@link #textStart}; a label itself is ASCII. */
  int textCodePoint() {
    return codePoint + textStart - start;
  }

  /** All lines of the text that look like labels, in order. */
  static List<ReportLabel> findAll(String text) {
    List<ReportLabel> labels = new ArrayList<>();
    int codePoint = 0;
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      ReportLabel label = of(text, start, end, codePoint);
      if (label != null) {
        labels.add(label);
      }
      codePoint += text.codePointCount(start, end) + 1;
      start = end + 1;
    }
    return labels;
  }

  private static @Nullable ReportLabel of(String text, int start, int end, int codePoint) {
    for (Kind kind : Kind.values()) {
      if (text.startsWith(kind.prefix, start)) {
        int textStart = start + kind.prefix.length();
        return switch (kind) {
          case QUESTION, ANSWER -> {
            int afterSpace = text.startsWith(" ", textStart) ? textStart + 1 : textStart;
            yield new ReportLabel(kind, 0, start, afterSpace, end, codePoint);
          }
          case PAIR ->
              numbered(kind, pairNumber(text.substring(textStart, end)), start, end, codePoint);
          case QUESTION_COUNT, ANSWER_COUNT ->
              numbered(
                  kind, CountLabel.parse(text.substring(textStart, end)), start, end, codePoint);
        };
      }
    }
    return null;
  }

  private static @Nullable Integer pairNumber(String rest) {
    String trimmed = rest.stripTrailing();
    return trimmed.endsWith(":")
        ? CountLabel.parse(trimmed.substring(0, trimmed.length() - 1))
        : null;
  }

  private static @Nullable ReportLabel numbered(
      Kind kind, @Nullable Integer number, int start, int end, int codePoint) {
    return number == null ? null : new ReportLabel(kind, number, start, end, end, codePoint);
  }
}
