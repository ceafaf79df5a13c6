package io.github.indicatorrefinery.pipeline.job;

import io.github.indicatorrefinery.pipeline.job.input.ParquetFormat;
import io.github.indicatorrefinery.pipeline.job.outputs.Outputs;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.pipeline.job.publish.Bookkeeping;
import io.github.indicatorrefinery.pipeline.job.publish.PublishRun;
import io.github.indicatorrefinery.transforms.clean.CleanTexts;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.steps.Duplicates;
import io.github.indicatorrefinery.transforms.dedup.steps.FindDuplicates;
import io.github.indicatorrefinery.transforms.edit.ApplyEdits;
import io.github.indicatorrefinery.transforms.edit.FindUnfitEdits;
import io.github.indicatorrefinery.transforms.embed.EmbedQuestions;
import io.github.indicatorrefinery.transforms.gather.GatherShards;
import io.github.indicatorrefinery.transforms.gather.GatherShards.Findings;
import io.github.indicatorrefinery.transforms.gather.ShardPieces;
import io.github.indicatorrefinery.transforms.grade.GradeAnswers;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import io.github.indicatorrefinery.transforms.mine.MineIndicators;
import io.github.indicatorrefinery.transforms.parse.ParseInputs;
import io.github.indicatorrefinery.transforms.ruling.ApplyRulings;
import io.github.indicatorrefinery.transforms.ruling.FindUnfitRulings;
import io.github.indicatorrefinery.transforms.ruling.FollowRulings;
import io.github.indicatorrefinery.transforms.ruling.Ruling.Action;
import io.github.indicatorrefinery.transforms.ruling.SetIndicators;
import io.github.indicatorrefinery.transforms.sample.TakePart;
import io.github.indicatorrefinery.transforms.score.ScoreQuality;
import io.github.indicatorrefinery.transforms.sensitive.Redact;
import io.github.indicatorrefinery.transforms.staging.StageRecords;
import io.github.indicatorrefinery.transforms.staging.Staged;
import io.github.indicatorrefinery.transforms.staging.StagingArea;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * The whole job on one page, in the order in which the data moves:
 *
 * <pre>
 * parse → mine → clean → score → edit → decide → dedup → judge → gather → outputs → publish
 * </pre>
 */
public final class RefinePipeline {
  /**
   * Into how many bundles the pairs of a large input file are dealt, so that all cores work on
   * them. Each bundle costs the Direct Runner a copy of what was grouped before it, so it is a
   * small multiple of a laptop's cores.
   */
  private static final int SPREAD = 4;

  private RefinePipeline() {}

  /** Adds the stages of {@code job} to {@code pipeline}; running it is the caller's. */
  public static void build(Pipeline pipeline, Job job) {
    PCollectionTuple parsed =
        pipeline
            .apply(
                "List inputs",
                Create.of(job.inputs().files()).withCoder(RecordCoder.of(InputFile.class)))
            .apply(
                "Parse inputs",
                ParseInputs.with(List.of(new ParquetFormat()), job.output().working()));

    PCollection<MinedPair> read =
        parsed
            .get(ParseInputs.PAIRS)
            .apply("Spread pairs", Reshuffle.<SourcePair>viaRandomKey().withNumBuckets(SPREAD))
            .apply("Mine indicators", MineIndicators.of(job.references().catalog()));
    PCollectionTuple taken = read.apply("Take part", TakePart.of(job.inputs().sample()));
    PCollection<MinedPair> mined =
        taken
            .get(TakePart.PAIRS)
            .apply("Set indicators", SetIndicators.by(job.rulings()))
            .apply("Redact texts", Redact.texts(job.redacts()));

    PCollectionTuple cleaned = mined.apply("Clean texts", CleanTexts.create());
    PCollectionTuple scored =
        cleaned
            .get(CleanTexts.CLEAN)
            .apply("Score quality", ScoreQuality.with(job.scoring(), job.rejection()));
    PCollectionTuple edited =
        scored
            .get(ScoreQuality.SCORED)
            .apply("Apply edits", ApplyEdits.of(job.edits(), job.scoring(), job.rejection()));

    // Before dedup: what an excluded pair would have replaced stays.
    PCollectionTuple ruled =
        edited.get(ApplyEdits.EDITED).apply("Apply decisions", ApplyRulings.of(job.rulings()));
    // From here on texts wait in files: names and verdicts are grouped, and these are short.
    Staged<ScoredPair> texts =
        ruled
            .get(ApplyRulings.LEFT)
            .apply(
                "Stage pairs",
                StageRecords.in(
                    new StagingArea(job.output().working(), job.output().shards()),
                    ScoredPair.class,
                    pair -> pair.mined().subject()));
    Duplicates found =
        ruled
            .get(ApplyRulings.COMPARED)
            .apply(
                "Dedup",
                FindDuplicates.with(
                    EmbedQuestions.of(
                        job.dedup().embedded(),
                        job.reuse().embeddings(),
                        job.references().catalog()),
                    job.dedup().similarity(),
                    job.dedup().answers(),
                    job.references().catalog(),
                    job.rulings().pairs(Action.KEEP),
                    texts));
    Duplicates duplicates =
        found.withVerdicts(
            found
                .verdicts()
                .apply(
                    "Follow decisions",
                    FollowRulings.of(job.rulings(), ruled.get(ApplyRulings.MERGES))));
    // After dedup: a pair that goes is not worth a token.
    PCollectionTuple judged =
        texts.apply("Judge answers", GradeAnswers.by(job.judge(), duplicates.verdicts()));
    PCollection<Rejection> rejected =
        PCollectionList.of(cleaned.get(CleanTexts.REJECTED))
            .and(scored.get(ScoreQuality.REJECTED))
            .and(ruled.get(ApplyRulings.REJECTED))
            .apply("Gather rejections", Flatten.pCollections());

    // Whether a pair is there is asked of all that was read: a sample has few of them.
    PCollection<Failure> failures =
        PCollectionList.of(
                parsed
                    .get(ParseInputs.FAILURES)
                    .apply("Redact failures", Redact.failures(job.redacts())))
            .and(judged.get(GradeAnswers.FAILURES))
            .and(
                read.apply(
                    "Find unfit decisions",
                    FindUnfitRulings.among(mined, scored.get(ScoreQuality.SCORED), job.rulings())))
            .and(
                read.apply(
                    "Find unfit edits",
                    FindUnfitEdits.among(mined, ruled.get(ApplyRulings.LEFT), job.edits())))
            .apply("Gather failures", Flatten.pCollections());

    PCollection<ShardPieces> shards =
        texts.apply(
            "Gather shards",
            GatherShards.with(
                new Findings(
                    duplicates,
                    judged.get(GradeAnswers.JUDGEMENTS),
                    rejected,
                    failures,
                    parsed.get(ParseInputs.RESEARCHES))));
    Outputs outputs = Outputs.write(job, shards);
    PCollection<Tally> books =
        Bookkeeping.of(
            mined,
            List.of(
                scored.get(ScoreQuality.BOOKS),
                edited.get(ApplyEdits.BOOKS),
                taken.get(TakePart.BOOKS),
                outputs.books()));

    outputs
        .written()
        .apply(
            "Publish run",
            PublishRun.of(job, books, parsed.get(ParseInputs.FILES), outputs.dataDigest()));
  }
}
