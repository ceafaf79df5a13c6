package io.github.indicatorrefinery.transforms.assemble;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Verdict;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.util.stream.IntStream;
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
  private static final TupleTag<ScoredPair> PAIRS = new TupleTag<>() {};
  private static final TupleTag<Verdict> VERDICTS = new TupleTag<>() {};
  private static final TupleTag<Rejection> REJECTIONS = new TupleTag<>() {};
  private static final TupleTag<Integer> INDEXES = new TupleTag<>() {};

  private final int shards;
  private final transient PCollection<Verdict> verdicts;
  private final transient PCollection<Rejection> rejections;

  private AssembleShards(
      int shards, PCollection<Verdict> verdicts, PCollection<Rejection> rejections) {
    this.shards = shards;
    this.verdicts = verdicts;
    this.rejections = rejections;
  }

  public static AssembleShards of(
      int shards, PCollection<Verdict> verdicts, PCollection<Rejection> rejections) {
    return new AssembleShards(shards, verdicts, rejections);
  }

  @Override
  public PCollection<Shard> expand(PCollection<ScoredPair> pairs) {
    PCollection<Integer> indexes =
        pairs
            .getPipeline()
            .apply("Every shard", Create.of(IntStream.range(0, shards).boxed().toList()));
    return KeyedPCollectionTuple.of(
            PAIRS, pairs.apply("Key pairs", byShardOf(pair -> pair.mined().subject())))
        .and(VERDICTS, verdicts.apply("Key verdicts", byShardOf(Verdict::subject)))
        .and(
            REJECTIONS,
            rejections.apply("Key rejections", byShardOf(rejected -> rejected.mined().subject())))
        .and(INDEXES, indexes.apply("Key shards", keyedBy(index -> index)))
        .apply("Group by shard", CoGroupByKey.create())
        .apply("Assemble", ParDo.of(new AssembleFn()))
        .setCoder(RecordCoder.of(Shard.class));
  }

  private <T> WithKeys<Integer, T> byShardOf(SerializableFunction<T, String> subject) {
    int count = shards;
    return keyedBy(element -> Math.floorMod(subject.apply(element).hashCode(), count));
  }

  private static <T> WithKeys<Integer, T> keyedBy(SerializableFunction<T, Integer> key) {
    return WithKeys.of(key).withKeyType(TypeDescriptors.integers());
  }

  private static final class AssembleFn extends DoFn<KV<Integer, CoGbkResult>, Shard> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element KV<Integer, CoGbkResult> shard, OutputReceiver<Shard> assembled) {
      CoGbkResult joined = shard.getValue();
      assembled.output(
          new ShardAssembler()
              .assemble(
                  shard.getKey(),
                  joined.getAll(PAIRS),
                  joined.getAll(VERDICTS),
                  joined.getAll(REJECTIONS)));
    }
  }
}
