package io.github.indicatorrefinery.pipeline.cli;

import io.github.indicatorrefinery.io.publish.Publication;
import io.github.indicatorrefinery.pipeline.report.LedgerTable;
import io.github.indicatorrefinery.pipeline.report.RunRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the ledger of an earlier run again. */
@Command(name = "report", description = "Prints the ledger of a run again.")
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--run",
      paramLabel = "DIR",
      required = true,
      description = "The output folder of the run.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    Path record = folder.resolve(Publication.COMMIT_MARK);
    if (!Files.isRegularFile(record)) {
      throw new MistakesException(
          List.of("--run=" + folder + ": no run there; allowed is the --output of a finished run"));
    }
    try (InputStream json = Files.newInputStream(record)) {
      spec.commandLine()
          .getOut()
          .print(TerminalText.of(LedgerTable.of(RunRecord.read(json), folder.toString())));
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}
