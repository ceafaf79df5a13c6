package io.github.indicatorrefinery.pipeline.page;

/**
 * Text of unknown origin made safe for a page, between tags and in quoted attributes: no markup, no
 * control character, nothing that turns the direction of writing.
 */
public final class Html {
  private Html() {}

  public static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isHarmful(character) ? '\uFFFD' : character);
              }
            });
    return safe.toString();
  }

  /** A text of unknown origin without harmful characters; its lines stay, and markup is markup. */
  public static String harmless(String text) {
    if (text.codePoints().noneMatch(character -> isHarmful(character) && !isLayout(character))) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character ->
                safe.appendCodePoint(
                    isHarmful(character) && !isLayout(character) ? '\uFFFD' : character));
    return safe.toString();
  }

  private static boolean isLayout(int character) {
    return character == '\n' || character == '\r' || character == '\t';
  }

  private static boolean isHarmful(int character) {
    return Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT
        || Character.getType(character) == Character.SURROGATE;
  }
}
