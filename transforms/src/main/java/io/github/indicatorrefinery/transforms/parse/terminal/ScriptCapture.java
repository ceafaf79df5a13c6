package io.github.indicatorrefinery.transforms.parse.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What script(1) wrote: its own first and last line stand around the session, more than once where
 * it appended to a file. They are left empty, so that every other line stays where it is.
 *
 * @param columns how wide the terminal was; 0 where that is not told
 * @param rows how high it was, likewise
 */
record ScriptCapture(String session, int columns, int rows) {
  private static final String STARTED = "Script started on ";
  private static final Pattern OWN_LINE =
      Pattern.compile("^Script (?:started|done) on [^\\n]*\\d[^\\n]*", Pattern.MULTILINE);
  private static final Pattern COLUMNS = Pattern.compile("COLUMNS=\"(\\d{1,5})\"");
  private static final Pattern ROWS = Pattern.compile("LINES=\"(\\d{1,5})\"");

  /** Null where {@code source} is none. */
  static @Nullable ScriptCapture of(String source) {
    if (!source.startsWith(STARTED)) {
      return null;
    }
    int newline = source.indexOf('\n');
    String head = newline < 0 ? source : source.substring(0, newline);
    String session = OWN_LINE.matcher(source).replaceAll("");
    return new ScriptCapture(session, number(COLUMNS, head), number(ROWS, head));
  }

  private static int number(Pattern pattern, String head) {
    Matcher found = pattern.matcher(head);
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }
}
