package io.github.indicatorrefinery.pipeline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** One call of the command, in this process: its exit code and what it printed. */
public record CommandLineCall(int exitCode, String out, String err) {
  /** Beam's checks of every element, which a run in production leaves out for speed. */
  private static final List<String> CHECKED =
      List.of("--enforceImmutability=true", "--enforceEncodability=true");

  public static CommandLineCall of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = RefineryCommand.execute(new PrintWriter(out), new PrintWriter(err), arguments);
    return new CommandLineCall(exitCode, out.toString(), err.toString());
  }

  /** The command {@code run} into {@code output}, a path or a location, with Beam's checks on. */
  public static CommandLineCall run(Object output, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("run", "--output=" + output));
    all.addAll(arguments);
    all.addAll(CHECKED);
    return of(all.toArray(String[]::new));
  }
}
