package io.github.indicatorrefinery.transforms.score.text;

/** Characters as words are made of them; the same in questions, answers and word lists. */
final class Letters {
  private Letters() {}

  static boolean isWordChar(char c) {
    if (c < '\u0080') {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
    }
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static char lower(char c) {
    if (c < '\u0080') {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  /** A blank inside a line. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\u00A0';
  }

  /** A blank, the end of a line or the end of the text. */
  static boolean isBlankAt(String text, int at) {
    return at >= text.length() || text.charAt(at) == '\n' || isBlank(text.charAt(at));
  }

  /** The hash without a plural "s": {@code beforeLast} is the hash without the last letter. */
  static long withoutPlural(long hash, long beforeLast, char last, int length) {
    return last == 's' && length > 3 ? beforeLast : hash;
  }
}
