package io.github.indicatorrefinery.transforms.parse.report;

import org.checkerframework.checker.nullness.qual.Nullable;

/** Counts as reports write them: {@code 50}, {@code 2,203}. */
final class CountLabel {
  /** Nine digits fit an int; no text is longer. */
  private static final int MAX_DIGITS = 9;

  /**
   * The thousands separators of the common locales, no-break and narrow no-break space included.
   */
  private static final String SEPARATORS = ",.' \u00A0\u202F\u2019";

  private CountLabel() {}

  /** The number, or null where {@code written} holds anything else. */
  static @Nullable Integer parse(String written) {
    int number = 0;
    int digits = 0;
    String trimmed = written.strip();
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      if (c >= '0' && c <= '9') {
        number = 10 * number + (c - '0');
        if (++digits > MAX_DIGITS) {
          return null;
        }
      } else if (digits == 0 || SEPARATORS.indexOf(c) < 0) {
        return null;
      }
    }
    return digits == 0 ? null : number;
  }
}
