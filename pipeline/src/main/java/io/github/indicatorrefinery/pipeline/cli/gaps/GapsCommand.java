package io.github.indicatorrefinery.pipeline.cli.gaps;

import io.github.indicatorrefinery.pipeline.ask.FailedQuestions;
import io.github.indicatorrefinery.pipeline.cli.option.Causes;
import io.github.indicatorrefinery.pipeline.cli.option.LocalPlace;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.PageFile;
import io.github.indicatorrefinery.pipeline.cli.option.PageOption;
import io.github.indicatorrefinery.pipeline.cli.option.RunArgument;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final String ASKED = "--asked";
  private static final String TARGET = "--target";
  private static final String ASSIGN = "--assign";
  private static final String ASSIGNMENTS = "--assignments";
  private static final int USUAL_TARGET = 100;
  private static final int MOST_TARGET = 1000;

  @Spec private CommandSpec spec;

  @Mixin private RunArgument argument;

  @Option(
      names = ASKED,
      paramLabel = "DIR",
      description = "The --log of ask: questions that nothing answered are gaps as well.")
  private @Nullable String asked;

  @Option(
      names = TARGET,
      paramLabel = "N",
      description = "How many pairs an indicator should have, 1 to 1000; default 100.")
  private @Nullable String target;

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
    int pairs = mistakes.wholeNumber(TARGET, target, 1, MOST_TARGET, USUAL_TARGET);
    Optional<PageFile> page = html.file(argument.folder(), mistakes);
    Optional<Path> log = existing(ASKED, asked, mistakes);
    Optional<List<Assignment>> earlier = earlier(mistakes);
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
    FailedQuestions failed =
        log.isPresent() ? FailedQuestions.in(log.get()) : new FailedQuestions(List.of(), 0);
    if (failed.unreadable() > 0) {
      err.printf("%s: %d lines of the log could not be read%n", ASKED, failed.unreadable());
    }
    Catalog catalog = Catalog.bundled();
    GapReport report = RunGaps.of(run, catalog, pairs, failed.questions());
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
          run,
          report,
          catalog,
          KnowledgeBase.bundled(),
          progress.open(),
          Map.of(),
          line);
    }
  }

  private static Optional<Path> existing(String option, @Nullable String given, Mistakes mistakes) {
    Optional<Path> path = given == null ? Optional.empty() : LocalPlace.of(option, given, mistakes);
    if (path.isPresent() && !Files.isDirectory(path.get())) {
      mistakes.add(option, given, "no folder; allowed is one that exists");
      return Optional.empty();
    }
    return path;
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
      read(ASSIGN, assign, written.get()::checkIndex, mistakes);
    }
    return written;
  }

  private Optional<List<Assignment>> earlier(Mistakes mistakes) {
    Optional<AssignmentFolder> folder =
        existing(ASSIGNMENTS, assignments, mistakes).map(AssignmentFolder::new);
    List<Assignment> earlier = new ArrayList<>();
    if (folder.isPresent() && !folder.get().holdsAssignments()) {
      mistakes.add(
          ASSIGNMENTS, assignments, "holds no assignments; allowed is an earlier " + ASSIGN);
    } else if (folder.isPresent()) {
      read(ASSIGNMENTS, assignments, () -> earlier.addAll(folder.get().read()), mistakes);
    }
    return folder.map(there -> earlier);
  }

  /** What is read before the work. */
  @FunctionalInterface
  private interface Check {
    void run() throws IOException;
  }

  private static void read(String option, String given, Check check, Mistakes mistakes) {
    try {
      check.run();
    } catch (IOException e) {
      mistakes.add(option, given, "cannot be read: " + Causes.firstLine(e.getMessage()));
    }
  }
}
