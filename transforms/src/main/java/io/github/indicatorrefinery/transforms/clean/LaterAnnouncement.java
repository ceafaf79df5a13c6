package io.github.indicatorrefinery.transforms.clean;

/**
 * An announcement behind a few sentences that say something: "The RSI is an oscillator. Here is an
 * overview of …:". It ends its line, and what it announces follows it. What stands before it stays,
 * as a paragraph of its own.
 */
final class LaterAnnouncement {
  /** Behind more than so many sentences an announcement introduces a part, not the answer. */
  private static final int MAX_SENTENCES_BEFORE = 6;

  /** In the export, nine of ten that stand behind something begin within 600 characters. */
  private static final int MAX_CHARS_BEFORE = 1_000;

  /** A line that begins so is an item, a heading, a row or code: the answer has begun. */
  private static final String STRUCTURE = "-*\u2022#|>`0123456789";

  private LaterAnnouncement() {}

  /** The text without it; the same instance where there is none. */
  static String takeOff(String text) {
    int at = 0;
    for (int sentence = 0; sentence <= MAX_SENTENCES_BEFORE; sentence++) {
      int lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0 || at > MAX_CHARS_BEFORE || STRUCTURE.indexOf(text.charAt(at)) >= 0) {
        return text;
      }
      if (at > 0 && Openings.presents(text, at, lineEnd)) {
        return without(text, at);
      }
      int next = Openings.nextSentence(text, at, lineEnd);
      at = next < lineEnd ? next : Blanks.skip(text, lineEnd, text.length());
      if (at == text.length()) {
        return text;
      }
    }
    return text;
  }

  private static String without(String text, int announcement) {
    int rest = Openings.skip(text, announcement, text.length());
    return rest == text.length()
        ? text
        : text.substring(0, Blanks.trimEnd(text, 0, announcement)) + "\n\n" + text.substring(rest);
  }
}
