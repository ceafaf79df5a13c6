package io.github.indicatorrefinery.transforms.dedup;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Finds every pair whose normalised question equals a better pair's. The output does not depend on
 * the order, the bundling or the parallelism of the input.
 *
 * <pre>{@code
 * PCollection<Verdict> verdicts = pairs.apply("Find exact duplicates", FindExactDuplicates.create());
 * }</pre>
 */
public final class FindExactDuplicates
    extends PTransform<PCollection<ScoredPair>, PCollection<Verdict>> {
  private static final long serialVersionUID = 1;

  /**
   * How many groups the questions are dealt into. A group for each hash makes as many bundles as
   * there are questions, and what groups on one key after that copies its state for each of them
   * (16,000 such bundles did not end in 27 minutes on the Direct Runner). A candidate is about 300
   * bytes, so that 64 groups hold ten million of them in 50 MB each.
   */
  private static final int BUCKETS = 64;

  private FindExactDuplicates() {}

  public static FindExactDuplicates create() {
    return new FindExactDuplicates();
  }

  @Override
  public PCollection<Verdict> expand(PCollection<ScoredPair> pairs) {
    return pairs
        .apply(
            "Key by question bucket",
            MapElements.into(new TypeDescriptor<KV<Integer, Candidate>>() {})
                .via(pair -> KV.of(bucket(pair), Candidate.of(pair))))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(Candidate.class)))
        .apply("Group by question bucket", GroupByKey.create())
        .apply("Keep the best of each question", ParDo.of(new JudgeFn()))
        .setCoder(RecordCoder.of(Verdict.class));
  }

  private static int bucket(ScoredPair pair) {
    return Math.floorMod(pair.mined().questionHash().hashCode(), BUCKETS);
  }

  private static final class JudgeFn extends DoFn<KV<Integer, Iterable<Candidate>>, Verdict> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Candidate>> bucket, OutputReceiver<Verdict> verdicts) {
      ExactDuplicates.among(bucket.getValue()).forEach(verdicts::output);
    }
  }
}
