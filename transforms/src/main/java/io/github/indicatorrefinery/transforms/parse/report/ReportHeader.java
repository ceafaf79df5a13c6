package io.github.indicatorrefinery.transforms.parse.report;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What the head of a terminal report says of its research, each value as written. A label counts
 * where it first stands at the start of a line.
 */
record ReportHeader(
    @Nullable String topic,
    @Nullable String completed,
    @Nullable Integer queries,
    @Nullable Integer successful,
    @Nullable String successRate,
    @Nullable Integer declaredPairs) {

  /** Reads the head, which is all that stands before the first pair. */
  static ReportHeader of(String head) {
    return new ReportHeader(
        value(head, "Topic:"),
        value(head, "Research Completed:"),
        number(head, "Search Queries Executed:"),
        number(head, "Successful Searches:"),
        value(head, "Success Rate:"),
        number(head, "Total Question-Answer Pairs:"));
  }

  /** Whether this is the head of a report at all. */
  boolean isPresent() {
    return topic != null || completed != null || declaredPairs != null;
  }

  private static @Nullable Integer number(String head, String label) {
    String value = value(head, label);
    return value == null ? null : CountLabel.parse(value);
  }

  private static @Nullable String value(String head, String label) {
    for (int at = head.indexOf(label); at >= 0; at = head.indexOf(label, at + 1)) {
      if (at == 0 || head.charAt(at - 1) == '\n') {
        int end = head.indexOf('\n', at);
        String value = head.substring(at + label.length(), end < 0 ? head.length() : end).strip();
        return value.isEmpty() ? null : value;
      }
    }
    return null;
  }
}
