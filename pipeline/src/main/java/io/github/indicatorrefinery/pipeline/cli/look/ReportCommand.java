package io.github.indicatorrefinery.pipeline.cli.look;

import io.github.indicatorrefinery.pipeline.cli.option.RunOption;
import io.github.indicatorrefinery.pipeline.run.report.LedgerTable;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the ledger of an earlier run again. */
@Command(name = "report", description = "Prints the ledger of a run again.")
public final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final RunOption run = new RunOption();

  @Override
  public Integer call() throws IOException {
    String ledger = run.read(earlier -> LedgerTable.of(earlier.record(), run.folder()));
    PrintWriter out = spec.commandLine().getOut();
    out.print(TerminalText.of(ledger));
    out.flush();
    return 0;
  }
}
