package io.github.indicatorrefinery.transforms.clean.artefact;

import java.util.regex.Pattern;

/**
 * Line ends, tabs and quotes that were escaped once too often and stand as {@code \\n} in a text
 * that has no line end of its own. A {@code \\n} before a small letter stays: it may be {@code
 * \\nabla} or {@code \\nu}.
 */
final class EscapedLines implements Artefact {
  /** One alone may be spoken of. */
  private static final int MIN_ENDS = 2;

  private static final Pattern LINE_END = Pattern.compile("(?:\\\\r)?\\\\n(?![a-z])");
  private static final Pattern TAB = Pattern.compile("\\\\t(?![a-z])");

  @Override
  public String name() {
    return "escaped_lines";
  }

  @Override
  public String takeOff(String text) {
    if (text.indexOf('\n') >= 0
        || !text.contains("\\n")
        || LINE_END.matcher(text).results().limit(MIN_ENDS).count() < MIN_ENDS) {
      return text;
    }
    String lines = LINE_END.matcher(text).replaceAll("\n");
    return TAB.matcher(lines).replaceAll("\t").replace("\\\"", "\"");
  }
}
