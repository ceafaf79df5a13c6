package io.github.indicatorrefinery.pipeline.cli.batch;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Asks a model about the pairs of an earlier run, by files of Gemini's batch API. */
@Command(
    name = "batch",
    description =
        "Has a model edit the pairs of a run: writes files for Gemini's batch API, and reads its replies back.",
    subcommands = {BatchExportCommand.class, BatchImportCommand.class})
public final class BatchCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Mistakes mistakes = Mistakes.of(spec);
    if (!mistakes.any()) {
      mistakes.add("what to do? export or import");
    }
    mistakes.throwIfAny();
  }
}
