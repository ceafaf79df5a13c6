package io.github.indicatorrefinery.pipeline.cli;

import io.github.indicatorrefinery.pipeline.report.LedgerTable;
import io.github.indicatorrefinery.pipeline.report.RunRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the ledger of an earlier run again. */
@Command(name = "report", description = "Prints the ledger of a run again.")
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final EarlierRun run = new EarlierRun();

  @Override
  public Integer call() throws IOException {
    try (InputStream json = run.record()) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(TerminalText.of(LedgerTable.of(RunRecord.read(json), run.folder())));
      out.flush();
    }
    return 0;
  }
}
