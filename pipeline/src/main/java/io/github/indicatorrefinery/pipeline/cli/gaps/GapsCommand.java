package io.github.indicatorrefinery.pipeline.cli.gaps;

import io.github.indicatorrefinery.pipeline.cli.option.Causes;
import io.github.indicatorrefinery.pipeline.cli.option.GapOptions;
import io.github.indicatorrefinery.pipeline.cli.option.GivenAssignments;
import io.github.indicatorrefinery.pipeline.cli.option.LocalPlace;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.PageFile;
import io.github.indicatorrefinery.pipeline.cli.option.PageOption;
import io.github.indicatorrefinery.pipeline.cli.option.RunArgument;
import io.github.indicatorrefinery.pipeline.cli.terminal.ChoosingLine;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.gaps.GapReport;
import io.github.indicatorrefinery.pipeline.run.gaps.RunGaps;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.Assignment;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.AssignmentFolder;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.AssignmentPlan;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.AssignmentProgress;
import io.github.indicatorrefinery.pipeline.run.gaps.rendering.GapsJson;
import io.github.indicatorrefinery.pipeline.run.gaps.rendering.GapsPage;
import io.github.indicatorrefinery.pipeline.run.gaps.rendering.GapsText;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what a run lacks of each indicator, and writes the questions that would fill it. */
@Command(
    name = "gaps",
    description =
        "Shows what the dataset of a run lacks of each indicator, and writes assignments with the"
            + " questions that would fill it.",
    footer = {
      "",
      "Examples:",
      "  refinery gaps out --html=gaps.html",
      "  refinery gaps out --asked=asked --assign=next",
      "  refinery gaps out2 --assignments=next"
    })
public final class GapsCommand implements Callable<Integer> {
  private static final String ASSIGN = "--assign";
  private static final String ASSIGNMENTS = "--assignments";

  @Spec private CommandSpec spec;

  @Mixin private RunArgument argument;

  @Mixin private GapOptions options;

  @Mixin private PageOption html;

  @Option(names = "--json", description = "Print one line of JSON in place of the table.")
  private boolean json;

  @Option(
      names = ASSIGN,
      paramLabel = "DIR",
      description =
          "Write for each indicator that needs it the questions to research: a Markdown and a JSON"
              + " each. The folder is new, empty, or holds earlier assignments, which go.")
  private @Nullable String assign;

  @Option(
      names = ASSIGNMENTS,
      paramLabel = "DIR",
      description =
          "Earlier assignments: tell which of their questions this run has answered; with "
              + ASSIGN
              + ", the others are asked again first.")
  private @Nullable String assignments;

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = Mistakes.of(spec);
    int pairs = options.target(mistakes);
    Optional<PageFile> page = html.file(argument.folder(), mistakes);
    Optional<Path> log = options.asked(mistakes);
    Optional<List<Assignment>> earlier = GivenAssignments.read(ASSIGNMENTS, assignments, mistakes);
    Optional<AssignmentFolder> written = writable(mistakes);
    argument.tellBeside(mistakes);
    mistakes.throwIfAny();
    return argument.given().read(run -> report(run, pairs, log, page, earlier, written));
  }

  private int report(
      FinishedRun run,
      int pairs,
      Optional<Path> log,
      Optional<PageFile> page,
      Optional<List<Assignment>> earlier,
      Optional<AssignmentFolder> written)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<String> failed = GapOptions.failed(log, err);
    Catalog catalog = Catalog.bundled();
    GapReport report = RunGaps.of(run, catalog, pairs, failed);
    if (page.isPresent()) {
      page.get().write(GapsPage.of(report));
    }
    out.print(json ? GapsJson.of(report) + "\n" : TerminalText.of(GapsText.of(report)));
    AssignmentProgress progress =
        earlier.isPresent()
            ? AssignmentProgress.of(earlier.get(), run.database())
            : new AssignmentProgress(0, 0, 0, Map.of());
    // Beside JSON, what else there is to say is no part of the document.
    PrintWriter told = json ? err : out;
    if (earlier.isPresent()) {
      told.printf(
          "%nof %d questions assigned earlier: %d kept, %d replaced by a kept pair, %d open"
              + " (%d came back and were rejected)%n",
          progress.expected(),
          progress.kept(),
          progress.replaced(),
          progress.openQuestions(),
          progress.rejected());
    }
    if (written.isPresent()) {
      List<Assignment> chosen = chosen(run, report, catalog, progress);
      written.get().write(pairs, chosen);
      told.printf(
          "%n%d assignments with %d questions in %s%n",
          chosen.size(),
          chosen.stream().mapToInt(one -> one.questions().size()).sum(),
          TerminalText.of(String.valueOf(assign)));
    }
    out.flush();
    return 0;
  }

  private List<Assignment> chosen(
      FinishedRun run, GapReport report, Catalog catalog, AssignmentProgress progress)
      throws IOException {
    try (ChoosingLine line = new ChoosingLine(spec.commandLine().getErr())) {
      return AssignmentPlan.of(
          run, report, catalog, KnowledgeBase.bundled(), progress.open(), Map.of(), line);
    }
  }

  private Optional<AssignmentFolder> writable(Mistakes mistakes) throws IOException {
    Optional<AssignmentFolder> written =
        assign == null
            ? Optional.empty()
            : LocalPlace.outside(ASSIGN, assign, argument.folder(), mistakes)
                .map(AssignmentFolder::new);
    if (written.isPresent() && !written.get().isFree()) {
      mistakes.add(
          ASSIGN, assign, "holds other files; allowed is a new folder or one of assignments");
    } else if (written.isPresent()) {
      // Before minutes of choosing, and not after them.
      try {
        written.get().checkIndex();
      } catch (IOException e) {
        mistakes.add(ASSIGN, assign, "cannot be read: " + Causes.firstLine(e.getMessage()));
      }
    }
    return written;
  }
}
