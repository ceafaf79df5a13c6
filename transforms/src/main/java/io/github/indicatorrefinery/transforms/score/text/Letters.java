package io.github.indicatorrefinery.transforms.score.text;

/** Characters as words are made of them; the same in questions, answers and word lists. */
final class Letters {
  private static final char[] ASCII = ascii();

  private Letters() {}

  private static char[] ascii() {
    char[] letters = new char['\u0080'];
    for (char c = 0; c < letters.length; c++) {
      letters[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
    return letters;
  }

  /** The character as it counts in a word, in lower case; 0 for one that is in no word. */
  static char inWord(char c) {
    return c < '\u0080' ? ASCII[c] : beyondAscii(c);
  }

  private static char beyondAscii(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? Character.toLowerCase(c) : 0;
  }

  static boolean isWordChar(char c) {
    return inWord(c) != 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
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
