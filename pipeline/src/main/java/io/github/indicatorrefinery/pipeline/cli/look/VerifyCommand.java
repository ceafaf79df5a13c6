package io.github.indicatorrefinery.pipeline.cli.look;

import io.github.indicatorrefinery.io.digest.NativeDigests;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.RunArgument;
import io.github.indicatorrefinery.pipeline.cli.terminal.ProgressLine;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import io.github.indicatorrefinery.pipeline.run.verify.Verification;
import io.github.indicatorrefinery.pipeline.run.verify.VerificationText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells whether a run is still what it was when it was written. */
@Command(
    name = "verify",
    description =
        "Holds the files of a run against its run.json and against each other, such as after a"
            + " copy.",
    footer = {
      "",
      "Exits with 0 where all is as it was, with 1 where something is not: each difference is a"
          + " line.",
      "",
      "Example:",
      "  refinery verify /mnt/backup/out"
    })
public final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RunArgument argument;

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = Mistakes.of(spec);
    argument.tellBeside(mistakes);
    mistakes.throwIfAny();
    NativeDigests.prefer();
    Verification verification = argument.given().read(this::verify);
    PrintWriter out = spec.commandLine().getOut();
    out.print(TerminalText.of(VerificationText.of(verification)));
    out.flush();
    return verification.differences().isEmpty() ? 0 : 1;
  }

  private Verification verify(FinishedRun run) throws IOException {
    ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
    try {
      return Verification.of(
          run,
          place ->
              progress.show(
                  seconds ->
                      TerminalText.of(
                          String.format(Locale.ROOT, "verifying %s, %.0f s", place, seconds))));
    } finally {
      progress.end();
    }
  }
}
