package io.github.indicatorrefinery.pipeline.cli.look;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.MistakesException;
import io.github.indicatorrefinery.pipeline.cli.option.RunOption;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.explain.database.DecidedPair;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanations;
import io.github.indicatorrefinery.pipeline.run.explain.database.KeptQuestion;
import io.github.indicatorrefinery.pipeline.run.explain.database.PairName;
import io.github.indicatorrefinery.pipeline.run.explain.text.ExplanationText;
import io.github.indicatorrefinery.pipeline.run.explain.text.LookupText;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why one pair of an earlier run stayed or went. */
@Command(
    name = "explain",
    description =
        "Tells of one pair that a run read where it came from, what each stage decided, and why.",
    footer = {
      "",
      "Examples:",
      "  refinery explain 2b3361 --run=out",
      "  refinery explain \"How is the EMA weighted?\" --run=out",
      "  refinery explain \"weighted average\" --run=out"
    })
public final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final RunOption run = new RunOption();

  @Parameters(
      paramLabel = "ID|QUESTION",
      description =
          "The id of a pair, or its first 6 digits or more; anything else is the text of a"
              + " question, or a part of one, for which the nearest are listed.")
  private String pair;

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = Mistakes.of(spec);
    run.tellBeside(mistakes);
    mistakes.throwIfAny();
    String text = run.read(this::explanation);
    PrintWriter out = spec.commandLine().getOut();
    out.print(TerminalText.of(text));
    out.flush();
    return 0;
  }

  private String explanation(FinishedRun earlier) throws IOException {
    PairName name = PairName.of(pair);
    Explanations explanations = new Explanations(earlier.database());
    List<DecidedPair> found = explanations.find(name);
    if (found.isEmpty()) {
      List<KeptQuestion> nearest =
          name.kind() == PairName.Kind.QUESTION ? explanations.nearest(name.text()) : List.of();
      if (nearest.isEmpty()) {
        throw new MistakesException(List.of(LookupText.nothing(name, run.folder())));
      }
      return LookupText.nearest(name, nearest);
    }
    if (name.kind() == PairName.Kind.BEGINNING && isAmbiguous(found)) {
      throw new MistakesException(LookupText.several(name, found));
    }
    return ExplanationText.of(explanations.explain(found), explanations.answer(found.get(0)));
  }

  /** Readings of one record are one pair. */
  private static boolean isAmbiguous(List<DecidedPair> found) {
    return found.stream().map(DecidedPair::pairId).distinct().count() > 1;
  }
}
