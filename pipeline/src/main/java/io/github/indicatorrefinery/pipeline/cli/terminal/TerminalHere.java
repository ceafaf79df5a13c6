package io.github.indicatorrefinery.pipeline.cli.terminal;

/** Whether a person looks on. */
public final class TerminalHere {
  /**
   * Set by the launching script where standard error is a terminal; Java itself cannot ask for
   * that.
   */
  private static final String TERMINAL = "REFINERY_TERMINAL";

  private TerminalHere() {}

  /** Whether standard error is a terminal that knows escape sequences. */
  public static boolean isOnStandardError() {
    return System.getenv(TERMINAL) != null;
  }
}
