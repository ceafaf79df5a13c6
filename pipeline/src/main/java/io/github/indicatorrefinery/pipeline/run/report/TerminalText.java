package io.github.indicatorrefinery.pipeline.run.report;

/**
 * Text of unknown origin made safe for a terminal: no escape sequence, no control character but the
 * line feed.
 */
public final class TerminalText {
  private TerminalText() {}

  public static String of(String text) {
    return text.codePoints()
        .map(c -> c != '\n' && isHarmful(c) ? '\uFFFD' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isHarmful(int character) {
    return Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT
        || Character.getType(character) == Character.SURROGATE;
  }
}
