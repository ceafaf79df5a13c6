package io.github.indicatorrefinery.transforms.clean;

/**
 * Makes a question one readable line: no quotes around the whole of it, one blank between words,
 * nothing invisible, NFC.
 *
 * <pre>{@code
 * QuestionCleaner.clean("\u201C \"MACD\u00A0 crossover\" \u201D")        // MACD crossover
 * QuestionCleaner.clean("\"Burn Rate\" deflationary tokens")   // unchanged
 * }</pre>
 *
 * <p>Quotes inside stay, for they make a different query. Deterministic, idempotent, never throws
 * on any text; a question that needs no change is returned as the same instance.
 */
public final class QuestionCleaner {
  private QuestionCleaner() {}

  /** The cleaned question; empty where nothing can be seen in it. */
  public static String clean(String question) {
    String cleaned = cleanOnce(question);
    return cleaned.equals(question) ? question : settled(cleaned);
  }

  /** Quotes that went may have held a joiner or a mark in place: rare, and settled by repeating. */
  private static String settled(String cleaned) {
    String before = cleaned;
    String after = cleanOnce(before);
    while (!after.equals(before)) {
      before = after;
      after = cleanOnce(before);
    }
    return before;
  }

  private static String cleanOnce(String question) {
    return WrappingQuotes.strip(oneLine(DisplayText.of(question)));
  }

  private static String oneLine(String text) {
    if (!needsBlanks(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Blanks.isBlank(c)) {
        pending = !out.isEmpty();
      } else {
        if (pending) {
          out.append(' ');
          pending = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean needsBlanks(String text) {
    boolean before = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Blanks.isBlank(c);
      if (blank && (before || c != ' ')) {
        return true;
      }
      before = blank;
    }
    return before;
  }
}
