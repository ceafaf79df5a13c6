package io.github.indicatorrefinery.pipeline;

import io.github.indicatorrefinery.pipeline.cli.RefineryCommand;

/** Runs the command line and exits with its code: 0 done, 1 failed, 2 a mistake in the options. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(RefineryCommand.execute(arguments));
  }
}
