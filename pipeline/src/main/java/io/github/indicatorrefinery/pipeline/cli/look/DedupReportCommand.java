package io.github.indicatorrefinery.pipeline.cli.look;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.MistakesException;
import io.github.indicatorrefinery.pipeline.cli.option.PageFile;
import io.github.indicatorrefinery.pipeline.cli.option.PageOption;
import io.github.indicatorrefinery.pipeline.cli.option.RunOption;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.ComparedQuestions;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.DedupReport;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.RecordedComparisons;
import io.github.indicatorrefinery.pipeline.run.dedupreport.rendering.DedupReportPage;
import io.github.indicatorrefinery.pipeline.run.dedupreport.rendering.DedupReportText;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what the threshold and the guards of dedup did in an earlier run. */
@Command(
    name = "dedup-report",
    description =
        "Shows how many near duplicates other thresholds would take, what the guards refused, and"
            + " the pairs next to the cut.")
public final class DedupReportCommand implements Callable<Integer> {
  private static final String PAIRS = "--pairs";
  private static final int USUAL_PAIRS = 10;
  private static final int MOST_PAIRS = 1000;

  @Spec private CommandSpec spec;

  @Mixin private final RunOption run = new RunOption();

  @Mixin private PageOption html;

  @Option(
      names = PAIRS,
      paramLabel = "N",
      description = "How many pairs of each kind to show, 1 to 1000; default 10.")
  private String pairs;

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = Mistakes.of(spec);
    int shown = mistakes.wholeNumber(PAIRS, pairs, 1, MOST_PAIRS, USUAL_PAIRS);
    Optional<PageFile> page = html.file(run.folder(), mistakes);
    run.tellBeside(mistakes);
    mistakes.throwIfAny();
    DedupReport report = DedupReport.of(run.read(this::compared), shown);
    if (page.isPresent()) {
      page.get().write(DedupReportPage.of(report));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(TerminalText.of(DedupReportText.of(report)));
    out.flush();
    return 0;
  }

  private ComparedQuestions compared(FinishedRun earlier) throws IOException {
    return new RecordedComparisons(earlier.database()).read().orElseThrow(this::olderVersion);
  }

  private MistakesException olderVersion() {
    return new MistakesException(
        List.of(
            "--run=%s: this run did not record what dedup compared; allowed is one of a newer version"
                .formatted(run.folder())));
  }
}
