package io.github.indicatorrefinery.pipeline.cli.ask;

import io.github.indicatorrefinery.pipeline.ask.RunSearch;
import io.github.indicatorrefinery.pipeline.ask.evaluate.EvaluationFiles;
import io.github.indicatorrefinery.pipeline.ask.evaluate.GateCalibration;
import io.github.indicatorrefinery.pipeline.ask.evaluate.GoldQuestion;
import io.github.indicatorrefinery.pipeline.ask.evaluate.HitGrades;
import io.github.indicatorrefinery.pipeline.ask.evaluate.SearchEvaluation;
import io.github.indicatorrefinery.pipeline.cli.option.Causes;
import io.github.indicatorrefinery.pipeline.cli.option.GateOption;
import io.github.indicatorrefinery.pipeline.cli.option.LocalPlace;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.MistakesException;
import io.github.indicatorrefinery.pipeline.cli.option.RunOption;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.GateFile;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
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

/** Measures how well a run is searched. */
@Command(
    name = "evaluate",
    description =
        "Measures search and gate of a run on questions whose right pairs are known, and writes"
            + " evaluation.json, curve.tsv, per_question.tsv and evaluation.html.",
    footer = {
      "",
      "Examples:",
      "  refinery evaluate --run=out --questions=questions.tsv --output=evaluated",
      "  refinery evaluate --run=out --questions=questions.tsv --grades=grades.tsv --calibrate --output=evaluated"
    })
public final class EvaluateCommand implements Callable<Integer> {
  private static final String QUESTIONS = "--questions";
  private static final String GRADES = "--grades";
  private static final String CALIBRATE = "--calibrate";
  private static final String OUTPUT = "--output";

  /** Without both there is nothing to tell apart. */
  private static final String NOTHING_TO_TELL_APART =
      CALIBRATE
          + " needs a run with embeddings, and questions that pairs answer beside some that none"
          + " does";

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
      names = GRADES,
      paramLabel = "FILE",
      description =
          "What readers said of hits, tab separated: query_id, pair_id, grade (0 says nothing to the"
              + " question, 1 helps, 2 answers). Default: the pairs of --questions alone answer.")
  private @Nullable String grades;

  @Option(
      names = CALIBRATE,
      description =
          "Also write gate.json, thresholds by these questions, for --gate of ask and run.")
  private boolean calibrate;

  @Mixin private final GateOption gate = new GateOption();

  @Option(
      names = OUTPUT,
      paramLabel = "DIR",
      required = true,
      description = "Receives the files of the evaluation; a folder of this machine.")
  private String output;

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = Mistakes.of(spec);
    List<GoldQuestion> asked = read(mistakes);
    if (calibrate
        && !asked.isEmpty()
        && asked.stream().map(GoldQuestion::isAnswerable).distinct().count() == 1) {
      mistakes.add(NOTHING_TO_TELL_APART);
    }
    HitGrades graded = grades(mistakes);
    GateFile thresholds = gate.read(mistakes);
    Optional<Path> folder = folder(mistakes);
    run.tellBeside(mistakes);
    mistakes.throwIfAny();
    SearchEvaluation evaluation =
        run.read(opened -> evaluate(opened, asked, graded, thresholds, folder.orElseThrow()));
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
    evaluation.grading().ifPresent(grading -> text.append(told(grading)));
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

  private static String told(SearchEvaluation.GradedFigures grading) {
    return String.format(
        Locale.ROOT,
        "graded: nDCG@10 %.3f, first hit answers %.2f, one of three answers %.2f, first hit helps %.2f; of three hits %.2f were graded\n",
        grading.ndcg10(),
        grading.firstAnswers(),
        grading.oneOfThreeAnswers(),
        grading.firstHelps(),
        grading.gradedOfThree());
  }

  private SearchEvaluation evaluate(
      FinishedRun opened,
      List<GoldQuestion> asked,
      @Nullable HitGrades graded,
      @Nullable GateFile thresholds,
      Path folder)
      throws IOException {
    try (RunSearch search = RunSearch.open(opened, thresholds)) {
      if (calibrate && !search.hasVectors()) {
        throw new MistakesException(List.of(NOTHING_TO_TELL_APART));
      }
      SearchEvaluation evaluation = SearchEvaluation.of(asked, graded, search, opened.database());
      String data = opened.record().dataSha256();
      EvaluationFiles.write(evaluation, data, folder);
      if (calibrate) {
        GateFile calibrated =
            GateCalibration.of(
                evaluation,
                search.gate(),
                Path.of(questions),
                grades == null ? null : Path.of(grades),
                data);
        Files.writeString(folder.resolve(GateFile.NAME), calibrated.text());
      }
      return evaluation;
    }
  }

  private @Nullable HitGrades grades(Mistakes mistakes) {
    try {
      return grades == null ? null : HitGrades.read(Path.of(grades));
    } catch (NoSuchFileException e) {
      mistakes.add(GRADES, grades, "no such file");
    } catch (IOException | InvalidPathException e) {
      mistakes.add(GRADES, grades, "cannot be read: " + Causes.inWords(e));
    }
    return null;
  }

  private List<GoldQuestion> read(Mistakes mistakes) {
    if (questions == null) {
      return List.of();
    }
    try {
      List<GoldQuestion> asked = GoldQuestion.read(Path.of(questions));
      if (asked.isEmpty()) {
        mistakes.add(QUESTIONS, questions, "has no question");
      }
      return asked;
    } catch (IOException | InvalidPathException e) {
      mistakes.add(QUESTIONS, questions, "cannot be read: " + Causes.inWords(e));
      return List.of();
    }
  }

  private Optional<Path> folder(Mistakes mistakes) {
    if (output == null) {
      return Optional.empty();
    }
    Optional<Path> folder = LocalPlace.outside(OUTPUT, output, run.folder(), mistakes);
    if (folder.isPresent() && Files.exists(folder.get().resolve(RunFiles.RECORD))) {
      mistakes.add(OUTPUT, output, "holds a run, whose files stay as they are");
    }
    return folder;
  }
}
