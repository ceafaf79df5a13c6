package io.github.indicatorrefinery.pipeline.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.Signals;

/**
 * How many columns the terminal of this process has. It is asked once by {@code stty}, in some
 * milliseconds, and again after it was resized; where nothing tells, it has 80.
 */
public final class TerminalWidth {
  private static final int USUAL = 80;

  /** Less is no width but a terminal that does not know its own. */
  private static final int LEAST = 20;

  private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d+ (\\d{1,4})\\s*");
  private static final long PATIENCE_SECONDS = 2;

  private volatile boolean isStale = true;
  private int columns = USUAL;

  private TerminalWidth() {}

  /** The width of this moment. */
  public static int now() {
    return new TerminalWidth().columns();
  }

  /** A width that follows the terminal. */
  static TerminalWidth watched() {
    TerminalWidth width = new TerminalWidth();
    Signals.register("WINCH", () -> width.isStale = true);
    return width;
  }

  /** The columns; at least 20. */
  int columns() {
    if (isStale) {
      isStale = false;
      columns = asked();
    }
    return columns;
  }

  private static int asked() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String told = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return columnsOf(told);
    } catch (IOException e) {
      // No such command, or no terminal of its own.
      return USUAL;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL;
    }
  }

  static int columnsOf(String told) {
    Matcher size = ROWS_AND_COLUMNS.matcher(told);
    int columns = size.matches() ? Integer.parseInt(size.group(1)) : 0;
    return columns >= LEAST ? columns : USUAL;
  }
}
