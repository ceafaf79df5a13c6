package io.github.indicatorrefinery.pipeline.cli.look;

import io.github.indicatorrefinery.io.publish.KeptRuns;
import io.github.indicatorrefinery.pipeline.cli.option.GivenRun;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.MistakesException;
import io.github.indicatorrefinery.pipeline.cli.option.OtherFileSystems;
import io.github.indicatorrefinery.pipeline.cli.option.RunArgument;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.diff.ComparedSide;
import io.github.indicatorrefinery.pipeline.run.diff.PairChange.Kind;
import io.github.indicatorrefinery.pipeline.run.diff.RunDiff;
import io.github.indicatorrefinery.pipeline.run.diff.ToldDiff;
import io.github.indicatorrefinery.pipeline.run.history.HistoryFiles;
import io.github.indicatorrefinery.pipeline.run.history.RunHistory;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what a run has other than an earlier one. */
@Command(
    name = "diff",
    description =
        "Tells which pairs a run added, replaced, lost and changed against an earlier one, and why.",
    footer = {
      "",
      "Exits with 1 where --failOn names what is there, with 0 otherwise.",
      "",
      "Examples:",
      "  refinery diff out",
      "  refinery diff out --from=/mnt/backup/out --failOn=lost,changed"
    })
public final class DiffCommand implements Callable<Integer> {
  private static final String FROM = "--from";
  private static final String FAIL_ON = "--failOn";

  /** What a build server may take amiss; a pair that is gone is replaced or lost. */
  private static final Map<String, Set<Kind>> FAILURES =
      Map.of(
          "added", EnumSet.of(Kind.ADDED),
          "gone", EnumSet.of(Kind.REPLACED, Kind.LOST),
          "lost", EnumSet.of(Kind.LOST),
          "changed", EnumSet.of(Kind.CHANGED));

  @Spec private CommandSpec spec;

  @Mixin private RunArgument argument;

  @Option(
      names = FROM,
      paramLabel = "RUN|ID",
      description =
          "The earlier run: an output folder, or the id of a run that RUN keeps or has in its"
              + " history. Default: the one that was in place before.")
  private @Nullable String from;

  @Option(
      names = FAIL_ON,
      paramLabel = "WHAT",
      split = ",",
      description =
          "Exit with 1 where there is such a pair: added, gone, lost (gone, and nothing stands for"
              + " it), changed. Several are joined by commas.")
  private List<String> failOn = List.of();

  @Option(names = "--json", description = "Print it as JSON, with all pairs.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Set<Kind> failures = failures();
    try (FinishedRun run = argument.given().open();
        ComparedSide earlier = earlier(run)) {
      ComparedSide later = ComparedSide.of(run);
      RunDiff diff = RunDiff.of(earlier.fates(), later.fates());
      ToldDiff told = new ToldDiff(diff, earlier, later);
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? told.json() : TerminalText.of(told.text()));
      out.flush();
      return failures.stream().anyMatch(kind -> diff.count(kind) > 0) ? 1 : 0;
    }
  }

  private Set<Kind> failures() {
    Mistakes mistakes = Mistakes.of(spec);
    Set<Kind> failures = EnumSet.noneOf(Kind.class);
    for (String name : failOn) {
      if (FAILURES.containsKey(name)) {
        failures.addAll(FAILURES.get(name));
      } else {
        mistakes.add(FAIL_ON, name, "allowed are added, gone, lost and changed");
      }
    }
    argument.tellBeside(mistakes);
    mistakes.throwIfAny();
    return failures;
  }

  private ComparedSide earlier(FinishedRun run) throws IOException {
    RunHistory history = RunHistory.of(run);
    Set<String> known = new TreeSet<>(KeptRuns.of(argument.folder()).ids());
    known.addAll(history.runIds());
    if (from != null && !known.contains(from)) {
      OtherFileSystems.prepareFor(List.of(from));
      return ComparedSide.of(new GivenRun(FROM + "=", from).open());
    }
    String id = from == null ? history.idBefore().orElse(null) : from;
    Optional<ComparedSide> before = id == null ? Optional.empty() : ComparedSide.before(run, id);
    return before.orElseThrow(() -> none(id));
  }

  private MistakesException none(@Nullable String id) {
    return new MistakesException(
        List.of(
            id == null
                ? "%s: the run has none before it; allowed is one that has, or %s=RUN"
                    .formatted(argument.folder(), FROM)
                : "%s: neither kept nor in %s; allowed is %s with a run that is there"
                    .formatted(id, HistoryFiles.FOLDER, FROM)));
  }
}
