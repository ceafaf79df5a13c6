package io.github.indicatorrefinery.pipeline.cli.ask;

import io.github.indicatorrefinery.pipeline.ask.RunSearch;
import io.github.indicatorrefinery.pipeline.ask.evaluate.EvaluationFiles;
import io.github.indicatorrefinery.pipeline.ask.evaluate.GoldQuestion;
import io.github.indicatorrefinery.pipeline.ask.evaluate.SearchEvaluation;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.RunOption;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import io.github.indicatorrefinery.transforms.retrieve.QuestionGate;
import io.github.indicatorrefinery.transforms.retrieve.RankingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well a run is searched. */
@Command(
    name = "evaluate",
    description =
        "Measures search and gate of a run on questions whose right pairs are known, and writes"
            + " evaluation.json, curve.tsv, per_question.tsv and evaluation.html.")
public final class EvaluateCommand implements Callable<Integer> {
  private static final String QUESTIONS = "--questions";
  private static final String OUTPUT = "--output";

  @Spec private CommandSpec spec;

  @Mixin private final RunOption run = new RunOption();

  @Option(
      names = QUESTIONS,
      paramLabel = "FILE",
      required = true,
      description =
          "Tab separated: query_id, query, pair_ids joined by ';' or empty where nothing answers,"
              + " kind.")
  private String questions;

  @Option(
      names = OUTPUT,
      paramLabel = "DIR",
      required = true,
      description = "Receives the files of the evaluation; a folder of this machine.")
  private String output;

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = new Mistakes();
    List<GoldQuestion> asked = read(mistakes);
    Path folder = folder(mistakes);
    mistakes.throwIfAny();
    SearchEvaluation evaluation = run.read(opened -> evaluate(opened, asked, folder));
    SearchEvaluation.RankingFigures ranking = evaluation.ranking();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d answerable: nDCG@10 %.3f, MRR %.3f, hit@1 %.2f, hit@5 %.2f, hit@10 %.2f\n",
            ranking.questions(),
            ranking.ndcg10(),
            ranking.mrr(),
            ranking.hit1(),
            ranking.hit5(),
            ranking.hit10()));
    evaluation
        .gate()
        .forEach(
            (kind, gate) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%s, %d: refused %.2f, %s\n",
                        kind,
                        gate.questions(),
                        gate.refused(),
                        gate.bands())));
    text.append(
        String.format(
            Locale.ROOT,
            "distance alone: AUC %.3f, best threshold %.2f; search p50 %.1f ms, p99 %.1f ms\n",
            evaluation.curve().auc(),
            evaluation.curve().best(),
            evaluation.millis(0.5),
            evaluation.millis(0.99)));
    spec.commandLine().getOut().print(TerminalText.of(text.toString()));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static SearchEvaluation evaluate(FinishedRun run, List<GoldQuestion> asked, Path folder)
      throws IOException {
    try (RunSearch search = RunSearch.open(run, RankingRules.defaults(), QuestionGate.defaults())) {
      SearchEvaluation evaluation = SearchEvaluation.of(asked, search, run.database());
      EvaluationFiles.write(evaluation, run.record().dataSha256(), folder);
      return evaluation;
    }
  }

  private List<GoldQuestion> read(Mistakes mistakes) {
    try {
      List<GoldQuestion> asked = GoldQuestion.read(Path.of(questions));
      if (asked.isEmpty()) {
        mistakes.add(QUESTIONS, questions, "has no question");
      }
      return asked;
    } catch (IOException | InvalidPathException e) {
      mistakes.add(QUESTIONS, questions, "cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  private Path folder(Mistakes mistakes) {
    try {
      Path folder = Path.of(output);
      if (Files.exists(folder.resolve(RunFiles.RECORD))) {
        mistakes.add(OUTPUT, output, "holds a run, whose files stay as they are");
      }
      return folder;
    } catch (InvalidPathException e) {
      mistakes.add(OUTPUT, output, "no path: " + e.getReason());
      return Path.of("");
    }
  }
}
