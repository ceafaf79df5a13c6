package io.github.indicatorrefinery.transforms.sensitive;

import java.util.Locale;

/**
 * A text with what tells most rules that they have nothing to look for in it.
 *
 * @param small the text in small letters
 */
record SearchedText(String text, String small, InARow longest) {
  static SearchedText of(String text) {
    return new SearchedText(text, text.toLowerCase(Locale.ROOT), InARow.in(text));
  }
}
