package io.github.indicatorrefinery.pipeline.job;

import io.github.indicatorrefinery.pipeline.job.input.ParquetFormat;
import io.github.indicatorrefinery.pipeline.job.outputs.Outputs;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.pipeline.job.publish.PublishRun;
import io.github.indicatorrefinery.transforms.clean.CleanTexts;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.steps.Duplicates;
import io.github.indicatorrefinery.transforms.dedup.steps.FindDuplicates;
import io.github.indicatorrefinery.transforms.edit.ApplyEdits;
import io.github.indicatorrefinery.transforms.edit.FindUnfitEdits;
import io.github.indicatorrefinery.transforms.embed.EmbedQuestions;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.gather.GatherShards;
import io.github.indicatorrefinery.transforms.gather.GatherShards.Findings;
import io.github.indicatorrefinery.transforms.gather.ShardPieces;
import io.github.indicatorrefinery.transforms.grade.GradeAnswers;
import io.github.indicatorrefinery.transforms.ledger.Entry;
import io.github.indicatorrefinery.transforms.ledger.Entry.Event;
import io.github.indicatorrefinery.transforms.ledger.KeepLedger;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import io.github.indicatorrefinery.transforms.mine.MineIndicators;
import io.github.indicatorrefinery.transforms.packing.UnpackBlocks;
import io.github.indicatorrefinery.transforms.parse.ParseInputs;
import io.github.indicatorrefinery.transforms.ruling.ApplyRulings;
import io.github.indicatorrefinery.transforms.ruling.DecideMerges;
import io.github.indicatorrefinery.transforms.ruling.FindUnfitRulings;
import io.github.indicatorrefinery.transforms.ruling.FollowRulings;
import io.github.indicatorrefinery.transforms.ruling.Ruling.Action;
import io.github.indicatorrefinery.transforms.ruling.SetIndicators;
import io.github.indicatorrefinery.transforms.sample.TakePart;
import io.github.indicatorrefinery.transforms.score.ScoreQuality;
import io.github.indicatorrefinery.transforms.sensitive.Redact;
import io.github.indicatorrefinery.transforms.sighting.NoteSightings;
import io.github.indicatorrefinery.transforms.sighting.Sighting;
import io.github.indicatorrefinery.transforms.sighting.Sighting.Moment;
import io.github.indicatorrefinery.transforms.sighting.SpokenOf;
import io.github.indicatorrefinery.transforms.staging.StageRecords;
import io.github.indicatorrefinery.transforms.staging.Staged;
import io.github.indicatorrefinery.transforms.staging.StagedFile;
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
import org.apache.beam.sdk.values.KV;
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

    // From here on texts wait in files: names and verdicts are grouped, and these are short.
    StagingArea area = new StagingArea(job.output().working(), job.output().shards());
    FusedSteps<ScoredPair, KV<Integer, StagedFile<ScoredPair>>> staging =
        StageRecords.step(area, ScoredPair.class, pair -> pair.mined().subject());
    PCollectionTuple refined =
        parsed
            .get(ParseInputs.PAIRS)
            .apply(
                "Refine pairs",
                TakePart.of(job.inputs().sample(), reading(job), refining(job).then(staging)));

    PCollectionTuple ruled = refined.apply("Decide merges", DecideMerges.by(job.rulings()));
    Staged<ScoredPair> texts = Staged.of(area, refined.get(staging.tag()));
    Duplicates found =
        ruled
            .get(DecideMerges.COMPARED)
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
                    FollowRulings.of(job.rulings(), ruled.get(DecideMerges.MERGES))));
    // After dedup: a pair that goes is not worth a token.
    PCollectionTuple judged =
        texts.apply("Judge answers", GradeAnswers.by(job.judge(), duplicates.verdicts()));
    PCollection<Rejection> rejected =
        PCollectionList.of(refined.get(CleanTexts.REJECTED))
            .and(refined.get(ScoreQuality.REJECTED))
            .and(refined.get(ApplyRulings.REJECTED))
            .apply("Gather rejections", Flatten.pCollections());

    PCollection<Sighting> seen = refined.get(NoteSightings.SEEN);
    PCollection<Failure> failures =
        PCollectionList.of(
                parsed
                    .get(ParseInputs.FAILURES)
                    .apply("Redact failures", Redact.failures(job.redacts()))
                    .get(Redact.FAILURES))
            .and(judged.get(GradeAnswers.FAILURES))
            .and(seen.apply("Find unfit decisions", FindUnfitRulings.of(job.rulings())))
            .and(seen.apply("Find unfit edits", FindUnfitEdits.of(job.edits())))
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
    // What was read is counted before the first pair can go; what became of it is counted from the
    // very shards that the outputs are written from. So a pair lost between the two shows.
    PCollection<Tally> books =
        PCollectionList.of(refined.get(KeepLedger.BOOKS))
            .and(outputs.books())
            .apply("Gather books", Flatten.pCollections());

    outputs
        .written()
        .apply(
            "Publish run",
            PublishRun.of(job, books, parsed.get(ParseInputs.FILES), outputs.dataDigest()));
  }

  /** Whether a pair is there is asked of all that was read: a sample has few of them. */
  private static FusedSteps<byte[], MinedPair> reading(Job job) {
    return UnpackBlocks.of(SourcePair.class)
        .then(MineIndicators.of(job.references().catalog()))
        .then(noted(Moment.READ, job));
  }

  /** All that is thought on a pair alone, up to dedup, in one step: see {@link FusedSteps}. */
  private static FusedSteps<MinedPair, ScoredPair> refining(Job job) {
    return SetIndicators.by(job.rulings())
        .then(Redact.texts(job.redacts()))
        .then(noted(Moment.TAKEN, job))
        .then(KeepLedger.of(MinedPair.class, pair -> Entry.of(Event.READ, pair)))
        .then(CleanTexts.create())
        .then(ScoreQuality.with(job.scoring(), job.rejection()))
        .then(notedScored(Moment.SCORED, job))
        .then(ApplyEdits.of(job.edits(), job.scoring(), job.rejection()))
        // Before dedup: what an excluded pair would have replaced stays.
        .then(ApplyRulings.of(job.rulings()))
        .then(notedScored(Moment.LEFT, job));
  }

  private static FusedSteps<MinedPair, MinedPair> noted(Moment moment, Job job) {
    return NoteSightings.at(moment, MinedPair.class, MinedPair::pairId, spokenOf(job));
  }

  private static FusedSteps<ScoredPair, ScoredPair> notedScored(Moment moment, Job job) {
    return NoteSightings.at(moment, ScoredPair.class, pair -> pair.mined().pairId(), spokenOf(job));
  }

  private static List<SpokenOf> spokenOf(Job job) {
    return List.of(job.rulings().spokenOf(), job.edits());
  }
}
