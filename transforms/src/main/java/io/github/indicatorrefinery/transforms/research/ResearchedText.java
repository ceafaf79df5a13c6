package io.github.indicatorrefinery.transforms.research;

import io.github.indicatorrefinery.transforms.parse.terminal.AnsiText;
import java.util.regex.Pattern;

/**
 * A text of unknown origin as reports and exports carry it: what a terminal would take for a
 * command is off, and each line ends with a line feed. Nothing else is touched.
 */
public final class ResearchedText {
  private static final Pattern LINE_END = Pattern.compile("\r\n?");

  /** Half of a character that UTF-8 has no bytes for goes too. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]");

  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private ResearchedText() {}

  /** The text without control sequences, control characters and the space around it. */
  public static String of(String text) {
    String lines = LINE_END.matcher(AnsiText.strip(text)).replaceAll("\n");
    return CONTROL.matcher(lines).replaceAll("").strip();
  }

  /** The same in one line. */
  static String line(String text) {
    return SPACE.matcher(of(text)).replaceAll(" ").strip();
  }
}
