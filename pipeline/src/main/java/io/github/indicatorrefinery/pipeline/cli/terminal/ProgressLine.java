package io.github.indicatorrefinery.pipeline.cli.terminal;

import java.io.PrintWriter;
import java.util.function.DoubleFunction;

/**
 * One line on how far something is. In a terminal it updates in place and is cut to the width that
 * the terminal has right now; in a log it stands anew every few seconds.
 */
public final class ProgressLine {
  private static final long TERMINAL_EVERY_MILLIS = 200;
  private static final long LOG_EVERY_MILLIS = 5_000;

  /**
   * The cursor waits at the beginning of the line, and all below goes: a terminal that becomes
   * narrower breaks the line that stands there in two.
   */
  private static final String CLEAR = "\r\u001b[J";

  /** Whatever its width is by now, a terminal does not go on in a second line. */
  private static final String CUT = "\u001b[?7l";

  private static final String UNCUT = "\u001b[?7h\r";

  private final PrintWriter err;
  private final boolean terminal;
  private final TerminalWidth width;
  private final long startedAt = System.nanoTime();
  private long nextAtMillis;
  private boolean shown;
  private boolean ended;

  public ProgressLine(PrintWriter err) {
    this.err = err;
    this.terminal = TerminalHere.isOnStandardError();
    this.width = terminal ? TerminalWidth.watched() : null;
    this.nextAtMillis = terminal ? 0 : LOG_EVERY_MILLIS;
  }

  /** Shows what is to be told after so many seconds, where it is time to. */
  public synchronized void show(DoubleFunction<String> told) {
    long elapsed = (System.nanoTime() - startedAt) / 1_000_000;
    if (ended || elapsed < nextAtMillis) {
      return;
    }
    nextAtMillis = elapsed + (terminal ? TERMINAL_EVERY_MILLIS : LOG_EVERY_MILLIS);
    String line = told.apply(elapsed / 1000.0);
    if (terminal) {
      // A terminal that holds a whole line back at its last cell goes on in the next one.
      err.print(CLEAR + CUT + cut(line, width.columns() - 1) + UNCUT);
    } else {
      err.println(line);
    }
    err.flush();
    shown = true;
  }

  static String cut(String line, int columns) {
    return line.codePointCount(0, line.length()) <= columns
        ? line
        : line.substring(0, line.offsetByCodePoints(0, Math.max(0, columns)));
  }

  /** Tells something that stays; the line goes on below it. */
  public synchronized void tell(String line) {
    clear();
    err.println(line);
    err.flush();
  }

  /** Leaves the terminal at the start of an empty line; from now on nothing is shown. */
  public synchronized void end() {
    ended = true;
    clear();
  }

  private void clear() {
    if (terminal && shown) {
      err.print(CLEAR);
      err.flush();
      shown = false;
    }
  }
}
