package io.github.indicatorrefinery.transforms.grade;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.staging.StageRecords;
import io.github.indicatorrefinery.transforms.staging.StagedRecords;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
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

/**
 * Has a model judge the answers of the kept pairs. It is given the names of files of scored pairs,
 * by shard, and who of them is replaced.
 *
 * <p>One worker asks, however many refine: what is slow is the model, and so the cap on tokens and
 * the number of requests on their way hold for the run and not for each worker. Before the first
 * request it counts the tokens of all; a run that would pass the cap fails with {@link
 * OverTheCapException} and has spent nothing. A worker that dies begins anew with what the judge
 * does not remember.
 */
public final class GradeAnswers
    extends PTransform<PCollection<KV<Integer, String>>, PCollectionTuple> {
  public static final TupleTag<AnswerGrade> JUDGEMENTS = new TupleTag<>("judgements");
  public static final TupleTag<Failure> FAILURES = new TupleTag<>("failures");

  /** The counters of the forecast, for whoever watches the run: in this namespace. */
  public static final String FORECAST = "judge forecast";

  public static final String ANSWERS = "answers";
  public static final String KNOWN = "known";
  public static final String TOKENS = "tokens";

  private static final long serialVersionUID = 1;

  private final Grader.Opening judge;
  private final GradingRules rules;
  private final String working;
  private final int shards;
  private final transient PCollection<Merge> duplicates;

  private GradeAnswers(
      Grader.Opening judge,
      GradingRules rules,
      String working,
      int shards,
      PCollection<Merge> duplicates) {
    this.judge = judge;
    this.rules = rules;
    this.working = working;
    this.shards = shards;
    this.duplicates = duplicates;
  }

  /**
   * Judges the pairs that stay.
   *
   * @param workingFolder below which texts wait; the caller removes it in the end
   * @param shards how many the files are staged in
   * @param duplicates all pairs that another one replaces
   */
  public static GradeAnswers by(
      Grader.Opening judge,
      GradingRules rules,
      String workingFolder,
      int shards,
      PCollection<Merge> duplicates) {
    return new GradeAnswers(judge, rules, workingFolder, shards, duplicates);
  }

  /** Leaves every pair without a judgement. */
  public static PTransform<PCollection<KV<Integer, String>>, PCollectionTuple> none() {
    return new None();
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, String>> pairs) {
    PCollectionTuple judged =
        pairs
            .apply("Find kept answers", FindKeptAnswers.among(duplicates, shards))
            .apply(
                "Stage answers",
                StageRecords.to(working, 1, AskedAnswer.class, AskedAnswer::subject))
            .apply("To one worker", GroupByKey.create())
            .apply("Forecast", ParDo.of(new ForecastFn(judge, rules)))
            .setCoder(KvCoder.of(VarIntCoder.of(), ListCoder.of(StringUtf8Coder.of())))
            // Its figures are told once it is done, which must not be with the last judgement.
            .apply("Tell the forecast", Reshuffle.of())
            .apply(
                "Ask",
                ParDo.of(new AskFn(judge, rules))
                    .withOutputTags(JUDGEMENTS, TupleTagList.of(FAILURES)));
    judged.get(JUDGEMENTS).setCoder(RecordCoder.of(AnswerGrade.class));
    judged.get(FAILURES).setCoder(RecordCoder.of(Failure.class));
    return judged;
  }

  private static final class None
      extends PTransform<PCollection<KV<Integer, String>>, PCollectionTuple> {
    private static final long serialVersionUID = 1;

    @Override
    public PCollectionTuple expand(PCollection<KV<Integer, String>> pairs) {
      Pipeline pipeline = pairs.getPipeline();
      return PCollectionTuple.of(
              JUDGEMENTS,
              pipeline.apply("No judgements", Create.empty(RecordCoder.of(AnswerGrade.class))))
          .and(
              FAILURES, pipeline.apply("No failures", Create.empty(RecordCoder.of(Failure.class))));
    }
  }

  private static final class ForecastFn
      extends DoFn<KV<Integer, Iterable<String>>, KV<Integer, List<String>>> {
    private static final long serialVersionUID = 1;

    private final Counter answers = Metrics.counter(FORECAST, ANSWERS);
    private final Counter known = Metrics.counter(FORECAST, KNOWN);
    private final Counter tokens = Metrics.counter(FORECAST, TOKENS);
    private final Grader.Opening opening;
    private final GradingRules rules;

    ForecastFn(Grader.Opening opening, GradingRules rules) {
      this.opening = opening;
      this.rules = rules;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<String>> files,
        OutputReceiver<KV<Integer, List<String>>> accepted)
        throws IOException {
      Forecaster forecaster = new Forecaster(opening.open(), rules);
      List<String> names = new ArrayList<>();
      files.getValue().forEach(names::add);
      for (String file : names) {
        forecaster.add(StagedRecords.read(List.of(file), AskedAnswer.class));
      }
      Forecast forecast = forecaster.accepted();
      answers.inc(forecast.answers());
      known.inc(forecast.known());
      tokens.inc(forecast.tokens());
      accepted.output(KV.of(files.getKey(), names));
    }
  }

  private static final class AskFn extends DoFn<KV<Integer, List<String>>, AnswerGrade> {
    private static final long serialVersionUID = 1;

    private final Counter judged = Metrics.counter("progress", "judged");
    private final Grader.Opening opening;
    private final GradingRules rules;

    AskFn(Grader.Opening opening, GradingRules rules) {
      this.opening = opening;
      this.rules = rules;
    }

    @ProcessElement
    public void process(@Element KV<Integer, List<String>> files, MultiOutputReceiver out)
        throws IOException, InterruptedException {
      try (GradingSitting sitting = new GradingSitting(opening.open(), rules)) {
        for (String file : files.getValue()) {
          sitting.judge(
              StagedRecords.read(List.of(file), AskedAnswer.class), outcome -> tell(outcome, out));
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
      GradedHere.increment();
    }
  }
}
