package io.github.indicatorrefinery.transforms.parse.report;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;

import java.util.EnumSet;
import java.util.Set;

/** How many cells of a terminal a text takes: two for a wide character, none for a mark on one. */
final class DisplayWidth {
  private static final Set<Character.UnicodeScript> WIDE =
      EnumSet.of(HAN, HANGUL, HIRAGANA, KATAKANA);
  private static final int FIRST_COMBINING = 0x300;
  private static final int FIRST_WIDE = 0x1100;
  private static final int FIRST_EMOJI = 0x1F300;
  private static final int LAST_EMOJI = 0x1FAFF;
  private static final int FIRST_FULL_WIDTH = 0xFF01;
  private static final int LAST_FULL_WIDTH = 0xFF60;

  private DisplayWidth() {}

  static int of(String text, int start, int end) {
    int width = 0;
    int at = start;
    while (at < end) {
      int c = text.codePointAt(at);
      width += of(c);
      at += Character.charCount(c);
    }
    return width;
  }

  private static int of(int c) {
    if (c < FIRST_COMBINING) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        c >= FIRST_WIDE
            && ((c >= FIRST_EMOJI && c <= LAST_EMOJI)
                || (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH)
                || WIDE.contains(Character.UnicodeScript.of(c)));
    return wide ? 2 : 1;
  }
}
