package io.github.indicatorrefinery.transforms.gather;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.similar.QuestionComparison;
import io.github.indicatorrefinery.transforms.gather.Piece.Kind;
import io.github.indicatorrefinery.transforms.staging.Shards;
import io.github.indicatorrefinery.transforms.staging.StageRecords;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.Impulse;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Gathers scored pairs with what was found about them in {@code shards} shards, each of them
 * present, be it empty. Every pair that comes in stands in one shard exactly once: kept, duplicate
 * or rejected. It is given the names of files of {@link ScoredPair}s, by the shard of their
 * subject.
 *
 * <p>A shard is put together in memory, so its number follows from the size of the input. All pairs
 * of a subject share a shard: they are numbered in it, and are one file of the structured output. A
 * failure or a research goes with the others of its file.
 */
public final class GatherShards
    extends PTransform<PCollection<KV<Integer, String>>, PCollection<ShardPieces>> {
  private static final long serialVersionUID = 1;
  private static final Coder<KV<Integer, Piece>> KEYED_PIECES =
      KvCoder.of(VarIntCoder.of(), RecordCoder.of(Piece.class));

  private final String working;
  private final int shards;
  private final transient Findings findings;

  /**
   * What the stages before found, beside the pairs that are left.
   *
   * @param duplicates which pairs are replaced, and by which
   * @param questions names of files of embedded questions, by shard
   * @param comparisons which questions dedup compared
   * @param judgements of a model on kept answers
   * @param rejections the pairs that are none of the scored ones any more
   * @param failures what could not be read
   * @param researches what the sources say of the research behind them
   */
  public record Findings(
      PCollection<Merge> duplicates,
      PCollection<KV<Integer, String>> questions,
      PCollection<QuestionComparison> comparisons,
      PCollection<AnswerGrade> judgements,
      PCollection<Rejection> rejections,
      PCollection<Failure> failures,
      PCollection<Research> researches) {}

  private GatherShards(String working, int shards, Findings findings) {
    this.working = working;
    this.shards = shards;
    this.findings = findings;
  }

  /**
   * Gathers the pairs that come in with what was found about them.
   *
   * @param workingFolder below which texts wait for their shard; the caller removes it in the end
   * @param shards how many, 1 or more
   */
  public static GatherShards in(String workingFolder, int shards, Findings findings) {
    return new GatherShards(workingFolder, shards, findings);
  }

  @Override
  public PCollection<ShardPieces> expand(PCollection<KV<Integer, String>> pairs) {
    int count = shards;
    return PCollectionList.of(named("pairs", pairs, Kind.PAIRS))
        .and(
            staged(
                "rejections",
                findings.rejections(),
                Rejection.class,
                rejected -> rejected.mined().subject(),
                Kind.REJECTIONS))
        .and(
            staged(
                "comparisons",
                findings.comparisons(),
                QuestionComparison.class,
                QuestionComparison::betterSubject,
                Kind.COMPARISONS))
        .and(named("questions", findings.questions(), Kind.QUESTIONS))
        .and(
            pieces(
                "Key duplicates",
                findings.duplicates(),
                found -> KV.of(Shards.of(found.subject(), count), Piece.of(found))))
        .and(
            pieces(
                "Key absorbed",
                findings.duplicates(),
                found -> KV.of(Shards.of(found.survivorSubject(), count), Piece.absorbed(found))))
        .and(
            pieces(
                "Key judgements",
                findings.judgements(),
                found -> KV.of(Shards.of(found.subject(), count), Piece.of(found))))
        .and(
            pieces(
                "Key failures",
                findings.failures(),
                found -> KV.of(Shards.of(found.origin().file(), count), Piece.of(found))))
        .and(
            pieces(
                "Key researches",
                findings.researches(),
                found -> KV.of(Shards.of(found.origin().file(), count), Piece.of(found))))
        .and(
            pairs
                .getPipeline()
                .apply("One impulse", Impulse.create())
                .apply("Start every shard", ParDo.of(new StartFn(shards)))
                .setCoder(KEYED_PIECES))
        .apply("Gather pieces", Flatten.pCollections())
        .apply("Group by shard", GroupByKey.create())
        .apply("Gather", ParDo.of(new GatherFn()))
        .setCoder(RecordCoder.of(ShardPieces.class));
  }

  private <R extends Record> PCollection<KV<Integer, Piece>> staged(
      String what,
      PCollection<R> records,
      Class<R> type,
      SerializableFunction<R, String> subject,
      Kind kind) {
    return named(
        what,
        records.apply("Stage " + what, StageRecords.to(working, shards, type, subject)),
        kind);
  }

  private static PCollection<KV<Integer, Piece>> named(
      String what, PCollection<KV<Integer, String>> files, Kind kind) {
    return pieces(
        "Name " + what, files, file -> KV.of(file.getKey(), Piece.of(kind, file.getValue())));
  }

  private static <T> PCollection<KV<Integer, Piece>> pieces(
      String label, PCollection<T> found, SerializableFunction<T, KV<Integer, Piece>> piece) {
    return found
        .apply(label, MapElements.into(new TypeDescriptor<KV<Integer, Piece>>() {}).via(piece))
        .setCoder(KEYED_PIECES);
  }

  private static final class StartFn extends DoFn<byte[], KV<Integer, Piece>> {
    private static final long serialVersionUID = 1;

    private final int shards;

    StartFn(int shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(OutputReceiver<KV<Integer, Piece>> started) {
      for (int index = 0; index < shards; index++) {
        started.output(KV.of(index, Piece.START));
      }
    }
  }

  private static final class GatherFn extends DoFn<KV<Integer, Iterable<Piece>>, ShardPieces> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Piece>> shard, OutputReceiver<ShardPieces> gathered) {
      List<Piece> pieces = StreamSupport.stream(shard.getValue().spliterator(), false).toList();
      gathered.output(new ShardPieces(shard.getKey(), pieces));
    }
  }
}
