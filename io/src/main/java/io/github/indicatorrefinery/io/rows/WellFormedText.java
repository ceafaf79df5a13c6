package io.github.indicatorrefinery.io.rows;

/**
 * Text that every store can hold: a surrogate without its other half becomes U+FFFD. UTF-8 has no
 * bytes for a lone surrogate; left to themselves, one store writes {@code ?}, the next one fails.
 */
public final class WellFormedText {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormedText() {}

  /** The same instance where nothing had to be replaced, as in nearly every text. */
  public static String of(String text) {
    int lone = nextLoneSurrogate(text, 0);
    if (lone < 0) {
      return text;
    }
    char[] chars = text.toCharArray();
    for (int at = lone; at >= 0; at = nextLoneSurrogate(text, at + 1)) {
      chars[at] = REPLACEMENT;
    }
    return new String(chars);
  }

  private static int nextLoneSurrogate(String text, int from) {
    int length = text.length();
    for (int at = from; at < length; at++) {
      char c = text.charAt(at);
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && at + 1 < length
                && Character.isLowSurrogate(text.charAt(at + 1));
        if (!paired) {
          return at;
        }
        at++;
      }
    }
    return -1;
  }
}
