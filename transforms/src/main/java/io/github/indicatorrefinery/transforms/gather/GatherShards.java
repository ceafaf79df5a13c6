package io.github.indicatorrefinery.transforms.gather;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.similar.ProbableDuplicate;
import io.github.indicatorrefinery.transforms.dedup.similar.QuestionComparison;
import io.github.indicatorrefinery.transforms.dedup.steps.Duplicates;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.staging.StageRecords;
import io.github.indicatorrefinery.transforms.staging.Staged;
import io.github.indicatorrefinery.transforms.staging.StagedFile;
import io.github.indicatorrefinery.transforms.staging.StagingArea;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VoidCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Impulse;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Gathers scored pairs with what was found about them, in the shards that they are staged in, each
 * of them present, be it empty. Every pair that comes in stands in one shard exactly once: kept,
 * duplicate or rejected.
 *
 * <p>A shard is put together in memory, so its number follows from the size of the input. All pairs
 * of a subject share a shard: they are numbered in it, and are one file of the structured output. A
 * failure or a research goes with the others of its file.
 */
public final class GatherShards extends PTransform<Staged<ScoredPair>, PCollection<ShardPieces>> {
  private static final long serialVersionUID = 1;
  private static final TupleTag<StagedFile<ScoredPair>> PAIRS = new TupleTag<>("pairs");
  private static final TupleTag<StagedFile<Rejection>> REJECTIONS = new TupleTag<>("rejections");
  private static final TupleTag<StagedFile<EmbeddedQuestion>> QUESTIONS =
      new TupleTag<>("questions");
  private static final TupleTag<StagedFile<QuestionComparison>> COMPARISONS =
      new TupleTag<>("comparisons");
  private static final TupleTag<Merge> VERDICTS = new TupleTag<>("verdicts");
  private static final TupleTag<Merge> ABSORBED = new TupleTag<>("absorbed");
  private static final TupleTag<ProbableDuplicate> PROBABLES = new TupleTag<>("probables");
  private static final TupleTag<AnswerGrade> JUDGEMENTS = new TupleTag<>("judgements");
  private static final TupleTag<Failure> FAILURES = new TupleTag<>("failures");
  private static final TupleTag<Research> RESEARCHES = new TupleTag<>("researches");
  private static final TupleTag<Void> STARTED = new TupleTag<>("started");

  private final transient Findings findings;

  /**
   * What the stages before found, beside the pairs that are left.
   *
   * @param duplicates which pairs are replaced and by which, and what dedup compared
   * @param judgements of a model on kept answers
   * @param rejections the pairs that are none of the scored ones any more
   * @param failures what could not be read
   * @param researches what the sources say of the research behind them
   */
  public record Findings(
      Duplicates duplicates,
      PCollection<AnswerGrade> judgements,
      PCollection<Rejection> rejections,
      PCollection<Failure> failures,
      PCollection<Research> researches) {}

  private GatherShards(Findings findings) {
    this.findings = findings;
  }

  /** Gathers the pairs that come in with what was found about them. */
  public static GatherShards with(Findings findings) {
    return new GatherShards(findings);
  }

  @Override
  public PCollection<ShardPieces> expand(Staged<ScoredPair> pairs) {
    StagingArea area = pairs.area();
    Duplicates duplicates = findings.duplicates();
    return KeyedPCollectionTuple.of(PAIRS, pairs.files())
        .and(
            REJECTIONS,
            findings
                .rejections()
                .apply(
                    "Stage rejections",
                    StageRecords.in(area, Rejection.class, rejected -> rejected.mined().subject()))
                .files())
        .and(QUESTIONS, duplicates.questions().files())
        .and(
            COMPARISONS,
            duplicates
                .comparisons()
                .apply(
                    "Stage comparisons",
                    StageRecords.in(
                        area, QuestionComparison.class, QuestionComparison::betterSubject))
                .files())
        .and(
            VERDICTS, keyed("duplicates", duplicates.verdicts(), Merge.class, area, Merge::subject))
        .and(
            ABSORBED,
            keyed("absorbed", duplicates.verdicts(), Merge.class, area, Merge::survivorSubject))
        .and(
            PROBABLES,
            keyed(
                "probables",
                duplicates.probables(),
                ProbableDuplicate.class,
                area,
                ProbableDuplicate::subject))
        .and(
            JUDGEMENTS,
            keyed(
                "judgements", findings.judgements(), AnswerGrade.class, area, AnswerGrade::subject))
        .and(
            FAILURES,
            keyed(
                "failures",
                findings.failures(),
                Failure.class,
                area,
                failure -> failure.origin().file()))
        .and(
            RESEARCHES,
            keyed(
                "researches",
                findings.researches(),
                Research.class,
                area,
                research -> research.origin().file()))
        .and(STARTED, every(area, pairs.getPipeline()))
        .apply("Group by shard", CoGroupByKey.create())
        .apply("Gather", ParDo.of(new GatherFn()))
        .setCoder(RecordCoder.of(ShardPieces.class));
  }

  private static <R extends Record> PCollection<KV<Integer, R>> keyed(
      String what,
      PCollection<R> found,
      Class<R> type,
      StagingArea area,
      SerializableFunction<R, String> subject) {
    return found
        .apply(
            "Key " + what,
            MapElements.into(new TypeDescriptor<KV<Integer, R>>() {})
                .via(one -> KV.of(area.shardOf(subject.apply(one)), one)))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(type)));
  }

  /** Every shard is started once, so that one with nothing in it is made too. */
  private static PCollection<KV<Integer, Void>> every(StagingArea area, Pipeline pipeline) {
    return pipeline
        .apply("One impulse", Impulse.create())
        .apply("Start every shard", ParDo.of(new StartFn(area.shards())))
        .setCoder(KvCoder.of(VarIntCoder.of(), VoidCoder.of()));
  }

  private static final class StartFn extends DoFn<byte[], KV<Integer, Void>> {
    private static final long serialVersionUID = 1;

    private final int shards;

    StartFn(int shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(OutputReceiver<KV<Integer, Void>> started) {
      for (int index = 0; index < shards; index++) {
        started.output(KV.of(index, null));
      }
    }
  }

  private static final class GatherFn extends DoFn<KV<Integer, CoGbkResult>, ShardPieces> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(
        @Element KV<Integer, CoGbkResult> shard, OutputReceiver<ShardPieces> gathered) {
      CoGbkResult found = shard.getValue();
      gathered.output(
          new ShardPieces(
              shard.getKey(),
              all(found, PAIRS),
              all(found, REJECTIONS),
              all(found, QUESTIONS),
              all(found, COMPARISONS),
              all(found, VERDICTS),
              all(found, ABSORBED),
              all(found, PROBABLES),
              all(found, JUDGEMENTS),
              all(found, FAILURES),
              all(found, RESEARCHES)));
    }

    private static <T> List<T> all(CoGbkResult found, TupleTag<T> tag) {
      List<T> all = new ArrayList<>();
      found.getAll(tag).forEach(all::add);
      return all;
    }
  }
}
