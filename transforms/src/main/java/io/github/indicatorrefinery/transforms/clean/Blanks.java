package io.github.indicatorrefinery.transforms.clean;

/** What counts as blank space: Unicode's white space and its space separators, with no-break. */
final class Blanks {
  private Blanks() {}

  static boolean isBlank(char c) {
    if (c < '\u0080') {
      return c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\u001C' && c <= '\u001F');
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The first place from {@code from} on that is not blank; {@code end} where all is blank. */
  static int skip(CharSequence text, int from, int end) {
    int at = from;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Behind the last place before {@code end} that is not blank; {@code start} if all is blank. */
  static int trimEnd(CharSequence text, int start, int end) {
    int at = end;
    while (at > start && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
