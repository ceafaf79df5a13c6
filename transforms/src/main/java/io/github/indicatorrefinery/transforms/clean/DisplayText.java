package io.github.indicatorrefinery.transforms.clean;

import java.text.Normalizer;

/**
 * The characters of a text as they should be shown: NFC, and nothing that cannot be seen or that
 * turns the direction of what follows.
 *
 * <p>Line breaks of any kind become {@code \n}; other control characters, zero-width characters,
 * byte-order marks and bidirectional controls go; a lone surrogate, which no UTF-8 file can hold,
 * becomes U+FFFD. A zero-width joiner stays between two letters or symbols beyond ASCII, where
 * scripts and emoji need it. Deterministic, linear and idempotent; a text that needs no change is
 * returned as the same instance.
 */
final class DisplayText {
  /** Everything below is already NFC (Unicode's quick-check table starts here). */
  private static final char FIRST_NOT_NFC = '\u0300';

  private static final char JOINER = '\u200D';
  private static final char NON_JOINER = '\u200C';

  private DisplayText() {}

  static String of(String text) {
    int first = firstSuspect(text);
    if (first == text.length()) {
      return text;
    }
    String composed = compose(text);
    String visible = visible(composed);
    return visible.equals(text) ? text : visible;
  }

  private static String visible(String composed) {
    StringBuilder out = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); ) {
      i = append(composed, i, out);
    }
    return compose(out.toString());
  }

  private static String compose(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Over an array: nearly every text is looked at from end to end and found right. */
  private static int firstSuspect(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c < ' ' || c > '~') {
        if (c >= FIRST_NOT_NFC || (c < ' ' && c != '\n' && c != '\t') || isLateControl(c)) {
          return i;
        }
      }
    }
    return chars.length;
  }

  private static int append(String text, int i, StringBuilder out) {
    char c = text.charAt(i);
    if (c == '\r') {
      out.append('\n');
      return i + (i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 2 : 1);
    }
    if (isLineBreak(c)) {
      out.append('\n');
    } else if (isJoiner(c)) {
      return appendJoiner(text, i, out);
    } else if (Character.isHighSurrogate(c)
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1))) {
      out.append(c).append(text.charAt(i + 1));
      return i + 2;
    } else if (Character.isSurrogate(c)) {
      out.append('\uFFFD');
    } else if (!isInvisible(c)) {
      out.append(c);
    }
    return i + 1;
  }

  /** Takes a whole run of joiners at once, so that a hostile run costs linear time. */
  private static int appendJoiner(String text, int from, StringBuilder out) {
    int next = from;
    while (next < text.length()
        && (isJoiner(text.charAt(next)) || isInvisible(text.charAt(next)))) {
      next++;
    }
    boolean afterScript = !out.isEmpty() && isScript(out.charAt(out.length() - 1));
    boolean beforeScript = next < text.length() && isScript(text.charAt(next));
    if (afterScript && beforeScript) {
      out.append(text.charAt(from));
    }
    return next;
  }

  private static boolean isScript(char c) {
    return c >= FIRST_NOT_NFC && !Blanks.isBlank(c);
  }

  private static boolean isJoiner(char c) {
    return c == JOINER || c == NON_JOINER;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u000B'
        || c == '\f';
  }

  private static boolean isLateControl(char c) {
    return (c >= '\u007F' && c <= '\u009F') || c == '\u00AD';
  }

  private static boolean isInvisible(char c) {
    return (c < ' ' && c != '\n' && c != '\t')
        || isLateControl(c)
        || c == '\uFEFF'
        || c == '\u061C'
        || (c >= '\u200B' && c <= '\u200F' && !isJoiner(c))
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069');
  }
}
