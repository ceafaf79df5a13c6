package io.github.indicatorrefinery.transforms.sensitive;

import java.util.Locale;

/**
 * A text with what tells most rules that they have nothing to look for in it.
 *
 * @param small the text in small letters
 * @param longestWord how many letters and digits of ASCII stand in a row at most
 */
record SearchedText(String text, String small, int longestWord) {
  static SearchedText of(String text) {
    int longest = 0;
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      length = isLetterOrDigit(text.charAt(i)) ? length + 1 : 0;
      longest = Math.max(longest, length);
    }
    return new SearchedText(text, text.toLowerCase(Locale.ROOT), longest);
  }

  static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
