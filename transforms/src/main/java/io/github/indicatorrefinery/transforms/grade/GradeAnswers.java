package io.github.indicatorrefinery.transforms.grade;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.progress.LongWork;
import io.github.indicatorrefinery.transforms.progress.WorkHere;
import io.github.indicatorrefinery.transforms.staging.StageRecords;
import io.github.indicatorrefinery.transforms.staging.Staged;
import io.github.indicatorrefinery.transforms.staging.StagedFile;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Has a model judge the answers of the kept pairs, or leaves them without a judgement where there
 * is no judge. It is given all pairs, and who of them is replaced.
 *
 * <p>One worker asks, however many refine: what is slow is the model, and so the cap on tokens and
 * the number of requests on their way hold for the run and not for each worker. Before the first
 * request it counts the tokens of all; a run that would pass the cap fails with {@link
 * OverTheCapException} and has spent nothing. A worker that dies begins anew with what the judge
 * does not remember.
 */
public final class GradeAnswers extends PTransform<Staged<ScoredPair>, PCollectionTuple> {
  public static final TupleTag<AnswerGrade> JUDGEMENTS = new TupleTag<>("judgements");
  public static final TupleTag<Failure> FAILURES = new TupleTag<>("failures");

  /** The counters of the forecast, for whoever watches the run: in this namespace. */
  public static final String FORECAST = "judge forecast";

  public static final String ANSWERS = "answers";
  public static final String KNOWN = "known";
  public static final String TOKENS = "tokens";

  private static final long serialVersionUID = 1;

  private final Grader.@Nullable Opening judge;
  private final transient PCollection<Merge> duplicates;

  private GradeAnswers(Grader.@Nullable Opening judge, PCollection<Merge> duplicates) {
    this.judge = judge;
    this.duplicates = duplicates;
  }

  /**
   * Judges the pairs that stay.
   *
   * @param judge null where nobody judges: then nothing is staged, grouped or asked
   * @param duplicates all pairs that another one replaces
   */
  public static GradeAnswers by(Grader.@Nullable Opening judge, PCollection<Merge> duplicates) {
    return new GradeAnswers(judge, duplicates);
  }

  @Override
  public PCollectionTuple expand(Staged<ScoredPair> pairs) {
    return judge == null ? nothing(pairs.getPipeline()) : judged(pairs, judge);
  }

  private static PCollectionTuple nothing(Pipeline pipeline) {
    return PCollectionTuple.of(
            JUDGEMENTS,
            pipeline.apply("No judgements", Create.empty(RecordCoder.of(AnswerGrade.class))))
        .and(FAILURES, pipeline.apply("No failures", Create.empty(RecordCoder.of(Failure.class))));
  }

  private PCollectionTuple judged(Staged<ScoredPair> pairs, Grader.Opening opening) {
    PCollectionTuple judged =
        pairs
            .apply("Find kept answers", FindKeptAnswers.without(duplicates))
            .apply(
                "Stage answers",
                StageRecords.in(pairs.area().undivided(), AskedAnswer.class, AskedAnswer::subject))
            .files()
            .apply("To one worker", GroupByKey.create())
            .apply("Forecast", ParDo.of(new ForecastFn(opening)))
            .setCoder(KvCoder.of(VarIntCoder.of(), ListCoder.of(StagedFile.coder())))
            // Its figures are told once it is done, which must not be with the last judgement.
            .apply("Tell the forecast", Reshuffle.of())
            .apply(
                "Ask",
                ParDo.of(new AskFn(opening, pairs.area().folder()))
                    .withOutputTags(JUDGEMENTS, TupleTagList.of(FAILURES)));
    judged.get(JUDGEMENTS).setCoder(RecordCoder.of(AnswerGrade.class));
    judged.get(FAILURES).setCoder(RecordCoder.of(Failure.class));
    return judged;
  }

  private static final class ForecastFn
      extends DoFn<
          KV<Integer, Iterable<StagedFile<AskedAnswer>>>,
          KV<Integer, List<StagedFile<AskedAnswer>>>> {
    private static final long serialVersionUID = 1;

    private final Counter answers = Metrics.counter(FORECAST, ANSWERS);
    private final Counter known = Metrics.counter(FORECAST, KNOWN);
    private final Counter tokens = Metrics.counter(FORECAST, TOKENS);
    private final Grader.Opening opening;

    ForecastFn(Grader.Opening opening) {
      this.opening = opening;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<StagedFile<AskedAnswer>>> waiting,
        OutputReceiver<KV<Integer, List<StagedFile<AskedAnswer>>>> accepted)
        throws IOException {
      Forecaster forecaster = new Forecaster(opening.open(), opening.rules());
      List<StagedFile<AskedAnswer>> files = new ArrayList<>();
      for (StagedFile<AskedAnswer> file : waiting.getValue()) {
        forecaster.add(file.read());
        files.add(file);
      }
      Forecast forecast = forecaster.accepted();
      answers.inc(forecast.answers());
      known.inc(forecast.known());
      tokens.inc(forecast.tokens());
      accepted.output(KV.of(waiting.getKey(), files));
    }
  }

  private static final class AskFn
      extends DoFn<KV<Integer, List<StagedFile<AskedAnswer>>>, AnswerGrade> {
    private static final long serialVersionUID = 1;

    private final Counter judged = Metrics.counter("progress", "judged");
    private final Grader.Opening opening;
    private final String working;

    AskFn(Grader.Opening opening, String working) {
      this.opening = opening;
      this.working = working;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, List<StagedFile<AskedAnswer>>> files, MultiOutputReceiver out)
        throws IOException, InterruptedException {
      try (GradingSitting sitting = new GradingSitting(opening.open(), opening.rules());
          WorkHere here = WorkHere.of(working)) {
        for (StagedFile<AskedAnswer> file : files.getValue()) {
          sitting.judge(
              file.read(),
              outcome -> {
                tell(outcome, out);
                here.add(LongWork.JUDGING, 1);
              });
        }
      }
    }

    private void tell(GradingSitting.Outcome outcome, MultiOutputReceiver out) {
      if (outcome.judgement() != null) {
        out.get(JUDGEMENTS).output(outcome.judgement());
      } else {
        out.get(FAILURES).output(outcome.failure());
      }
      judged.inc();
    }
  }
}
