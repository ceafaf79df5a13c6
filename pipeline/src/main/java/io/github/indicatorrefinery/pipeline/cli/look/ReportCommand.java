package io.github.indicatorrefinery.pipeline.cli.look;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.RunOption;
import io.github.indicatorrefinery.pipeline.run.report.LedgerTable;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the ledger of an earlier run again. */
@Command(name = "report", description = "Prints the ledger of a run again.")
public final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final RunOption run = new RunOption();

  @Option(names = "--json", description = "Print the record of the run, as its run.json has it.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = Mistakes.of(spec);
    run.tellBeside(mistakes);
    mistakes.throwIfAny();
    String told =
        run.read(
            earlier ->
                json
                    ? earlier.record().toJson()
                    : TerminalText.of(LedgerTable.of(earlier.record(), run.folder())));
    PrintWriter out = spec.commandLine().getOut();
    out.print(told);
    out.flush();
    return 0;
  }
}
