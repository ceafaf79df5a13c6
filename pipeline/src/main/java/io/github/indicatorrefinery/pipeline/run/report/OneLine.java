package io.github.indicatorrefinery.pipeline.run.report;

import java.util.regex.Pattern;

/** A text in one line, and cut where it is long. */
public final class OneLine {
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private OneLine() {}

  /**
   * The text, all white space in it single spaces.
   *
   * @param most how many characters (code points) stay; an ellipsis stands for the others
   */
  public static String of(String text, int most) {
    String line = SPACE.matcher(text.strip()).replaceAll(" ");
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
  }
}
