package io.github.indicatorrefinery.pipeline.cli.research;

import io.github.indicatorrefinery.pipeline.cli.option.GivenAssignments;
import io.github.indicatorrefinery.pipeline.cli.option.LocalPlace;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.model.research.ModelResearch;
import io.github.indicatorrefinery.pipeline.model.research.ResearchEnd;
import io.github.indicatorrefinery.pipeline.model.research.ResearchFolder;
import io.github.indicatorrefinery.pipeline.model.research.ResearchForecast;
import io.github.indicatorrefinery.pipeline.model.research.ResearchRules;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.Assignment;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a model the questions of assignments and writes what it answers as input of a run. */
@Command(
    name = "research",
    description = {
      "Asks a model each question of the assignments that gaps wrote, and writes the answers as"
          + " reports and as an export, to be read by run.",
      "",
      "Before the first request it tells how many tokens it may take; what would take more than"
          + " --maxTokens is not begun: 1 makes a forecast. A call that was stopped or killed goes on"
          + " where it was."
    },
    footer = {
      "",
      "Example:",
      "  refinery gaps out --assign=next",
      "  refinery research --assignments=next --endpoint=http://localhost:8080/v1 --model=mixtral"
          + " --maxTokens=500000 --output=raw",
      "  refinery run --reports='raw/*.txt' --output=out2"
    })
public final class ResearchCommand implements Callable<Integer> {
  private static final String ASSIGNMENTS = "--assignments";
  private static final String OUTPUT = "--output";

  @Spec private CommandSpec spec;

  @Option(
      names = ASSIGNMENTS,
      paramLabel = "DIR",
      required = true,
      description = "The --assign of gaps: what is to be asked.")
  private @Nullable String assignments;

  @Option(
      names = OUTPUT,
      paramLabel = "DIR",
      required = true,
      description =
          "Receives a report for each indicator and an export of all, of the same pairs; the log and"
              + " the completion report stand in .research/ of it. The folder is new, empty, or of an"
              + " earlier call with the same assignments.")
  private @Nullable String output;

  @Mixin private ResearchOptions options;

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = Mistakes.of(spec);
    List<Assignment> asked =
        GivenAssignments.read(ASSIGNMENTS, assignments, mistakes).orElse(List.of());
    Optional<ResearchFolder> folder = folder(asked, mistakes);
    ResearchRules rules = options.rules(null, mistakes);
    mistakes.throwIfAny();
    try (ModelResearch research = ModelResearch.open(folder.orElseThrow(), asked, rules)) {
      ResearchForecast forecast = research.forecast();
      PrintWriter err = spec.commandLine().getErr();
      err.printf("research: %s%n", forecast.text());
      err.flush();
      // What has begun goes on as far as its cap reaches: a kill has what was on its way for spent.
      if (forecast.spent() == 0 && !forecast.fits(rules.maxTokens())) {
        err.printf(
            "refused: that is more than %s=%d; nothing was asked%n",
            ResearchOptions.MAX_TOKENS, rules.maxTokens());
        return 1;
      }
      ResearchWork work = ResearchWork.of(research, err, done -> tell(done, folder.get()));
      return work.isDone() ? 0 : 1;
    }
  }

  private void tell(ResearchWork work, ResearchFolder folder) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(TerminalText.of(work.report().text()));
    out.printf(
        "written to %s; as JSON in %s%n",
        TerminalText.of(String.valueOf(output)), TerminalText.of(folder.completion().toString()));
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    int failed = work.report().asked() - work.report().answered();
    if (failed > 0) {
      err.printf(Locale.ROOT, "warning: %,d questions got no answer%n", failed);
    }
    if (!work.warning().isEmpty()) {
      err.println(work.warning());
    }
    if (work.end() == ResearchEnd.DONE && work.report().unreached() > 0) {
      err.println("the same command asks them again");
    }
    err.flush();
  }

  private Optional<ResearchFolder> folder(List<Assignment> asked, Mistakes mistakes)
      throws IOException {
    Optional<Path> place = LocalPlace.of(OUTPUT, output, mistakes);
    if (place.isPresent() && assignments != null && LocalPlace.liesIn(place.get(), assignments)) {
      mistakes.add(OUTPUT, output, "lies in " + ASSIGNMENTS);
      return Optional.empty();
    }
    Optional<ResearchFolder> folder = place.map(ResearchFolder::new);
    if (folder.isPresent() && !folder.get().isFree()) {
      mistakes.add(
          OUTPUT,
          output,
          "holds other files; allowed is a new folder, an empty one, or that of an earlier call");
    } else if (folder.isPresent() && !asked.isEmpty() && !ModelResearch.isOf(folder.get(), asked)) {
      mistakes.add(
          OUTPUT,
          output,
          "holds research of other assignments; allowed is a new folder, or that of an earlier call with these");
    }
    return folder;
  }
}
