package io.github.indicatorrefinery.pipeline.cli.look;

import io.github.indicatorrefinery.io.publish.KeptRuns;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.PageFile;
import io.github.indicatorrefinery.pipeline.cli.option.PageOption;
import io.github.indicatorrefinery.pipeline.cli.option.RunArgument;
import io.github.indicatorrefinery.pipeline.run.history.Growth;
import io.github.indicatorrefinery.pipeline.run.history.RunHistory;
import io.github.indicatorrefinery.pipeline.run.history.rendering.HistoryJson;
import io.github.indicatorrefinery.pipeline.run.history.rendering.HistoryPage;
import io.github.indicatorrefinery.pipeline.run.history.rendering.HistoryText;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what each run brought, from the first that is remembered to the one in place. */
@Command(
    name = "history",
    description = "Shows what each run into a folder brought, and how the dataset grew.",
    footer = {
      "",
      "Examples:",
      "  refinery history out",
      "  refinery history out --html=history.html"
    })
public final class HistoryCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RunArgument argument;

  @Mixin private PageOption html;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = Mistakes.of(spec);
    Optional<PageFile> page = html.file(argument.folder(), mistakes);
    argument.tellBeside(mistakes);
    mistakes.throwIfAny();
    RunHistory history = argument.given().read(RunHistory::of);
    if (history.entries().isEmpty()) {
      mistakes.add(
          "%s: the run is of before there was a history; the next one begins it"
              .formatted(argument.folder()));
      mistakes.throwIfAny();
    }
    Growth growth = Growth.of(history);
    Set<String> kept = KeptRuns.of(argument.folder()).ids();
    if (page.isPresent()) {
      page.get().write(HistoryPage.of(growth));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? HistoryJson.of(growth, kept) : TerminalText.of(HistoryText.of(growth, kept)));
    out.flush();
    return 0;
  }
}
