package io.github.indicatorrefinery.transforms.assemble;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Verdict;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Joins scored pairs with the verdicts and the rejections and lays them out in {@code shards}
 * shards, each of them present, be it empty. Every pair that comes in stands in the output exactly
 * once: kept, duplicate or rejected.
 *
 * <p>A shard is held in memory, so its number follows from the size of the input. All pairs of a
 * subject share a shard: they are numbered in it, and are one file of the structured output.
 */
public final class AssembleShards extends PTransform<PCollection<ScoredPair>, PCollection<Shard>> {
  private static final long serialVersionUID = 1;
  private static final TupleTag<String> PAIR_FILES = new TupleTag<>() {};
  private static final TupleTag<String> REJECTION_FILES = new TupleTag<>() {};
  private static final TupleTag<Verdict> VERDICTS = new TupleTag<>() {};
  private static final TupleTag<Integer> INDEXES = new TupleTag<>() {};

  private final String folder;
  private final int shards;
  private final transient PCollection<Verdict> verdicts;
  private final transient PCollection<Rejection> rejections;

  private AssembleShards(
      String folder, int shards, PCollection<Verdict> verdicts, PCollection<Rejection> rejections) {
    this.folder = folder;
    this.shards = shards;
    this.verdicts = verdicts;
    this.rejections = rejections;
  }

  /**
   * Assembles the pairs that come in with what was found about them.
   *
   * @param workingFolder below which texts wait for their shard; the caller removes it in the end
   * @param shards how many, 1 or more
   */
  public static AssembleShards in(
      String workingFolder,
      int shards,
      PCollection<Verdict> verdicts,
      PCollection<Rejection> rejections) {
    return new AssembleShards(workingFolder + "/.texts", shards, verdicts, rejections);
  }

  @Override
  public PCollection<Shard> expand(PCollection<ScoredPair> pairs) {
    PCollection<Integer> indexes =
        pairs
            .getPipeline()
            .apply("Every shard", Create.of(IntStream.range(0, shards).boxed().toList()));
    int count = shards;
    return KeyedPCollectionTuple.of(
            PAIR_FILES,
            pairs.apply(
                "Stage pairs",
                StageByShard.to(folder, shards, ScoredPair.class, pair -> pair.mined().subject())))
        .and(
            REJECTION_FILES,
            rejections.apply(
                "Stage rejections",
                StageByShard.to(
                    folder, shards, Rejection.class, rejected -> rejected.mined().subject())))
        .and(
            VERDICTS,
            verdicts.apply("Key verdicts", keyedBy(verdict -> Shards.of(verdict.subject(), count))))
        .and(INDEXES, indexes.apply("Key shards", keyedBy(index -> index)))
        .apply("Group by shard", CoGroupByKey.create())
        .apply("Assemble", ParDo.of(new AssembleFn()))
        .setCoder(RecordCoder.of(Shard.class));
  }

  private static <T> WithKeys<Integer, T> keyedBy(SerializableFunction<T, Integer> key) {
    return WithKeys.of(key).withKeyType(TypeDescriptors.integers());
  }

  private static final class AssembleFn extends DoFn<KV<Integer, CoGbkResult>, Shard> {
    private static final long serialVersionUID = 1;

    private final Counter pairs = Metrics.counter("progress", "assembled");

    @ProcessElement
    public void process(@Element KV<Integer, CoGbkResult> shard, OutputReceiver<Shard> assembled)
        throws IOException {
      CoGbkResult joined = shard.getValue();
      Shard whole =
          new ShardAssembler()
              .assemble(
                  shard.getKey(),
                  StagedRecords.read(joined.getAll(PAIR_FILES), ScoredPair.class),
                  joined.getAll(VERDICTS),
                  StagedRecords.read(joined.getAll(REJECTION_FILES), Rejection.class));
      pairs.inc(whole.kept().size() + whole.duplicates().size() + whole.rejected().size());
      assembled.output(whole);
    }
  }
}
