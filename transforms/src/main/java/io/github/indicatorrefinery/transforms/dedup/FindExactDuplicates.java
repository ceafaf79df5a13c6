package io.github.indicatorrefinery.transforms.dedup;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Finds every pair whose normalised question equals a better pair's, and hands on what is left in
 * batches. Neither depends on the order, the bundling or the parallelism of the input.
 *
 * <pre>{@code
 * PCollectionTuple exact = pairs.apply("Find exact duplicates", FindExactDuplicates.create());
 * exact.get(FindExactDuplicates.DUPLICATES);
 * }</pre>
 */
public final class FindExactDuplicates
    extends PTransform<PCollection<Candidate>, PCollectionTuple> {
  public static final TupleTag<Merge> DUPLICATES = new TupleTag<>("duplicates");
  public static final TupleTag<QuestionBatch> QUESTIONS = new TupleTag<>("questions");

  private static final long serialVersionUID = 1;

  /**
   * How many groups the questions are dealt into. A group for each hash makes as many bundles as
   * there are questions, and what groups on one key after that copies its state for each of them
   * (16,000 such bundles did not end in 27 minutes on the Direct Runner). A candidate is about 400
   * bytes, so that 64 groups hold ten million of them in 65 MB each.
   */
  private static final int BUCKETS = 64;

  private final Set<String> held;

  private FindExactDuplicates(Set<String> held) {
    this.held = held;
  }

  public static FindExactDuplicates create() {
    return but(Set.of());
  }

  /**
   * Lets pairs pass that people decided to keep.
   *
   * @param held their ids
   */
  public static FindExactDuplicates but(Set<String> held) {
    return new FindExactDuplicates(held);
  }

  @Override
  public PCollectionTuple expand(PCollection<Candidate> pairs) {
    PCollectionTuple found =
        pairs
            .apply(
                "Key by question bucket",
                MapElements.into(new TypeDescriptor<KV<Integer, Candidate>>() {})
                    .via(pair -> KV.of(bucket(pair), pair)))
            .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(Candidate.class)))
            .apply("Group by question bucket", GroupByKey.create())
            .apply(
                "Keep the best of each question",
                ParDo.of(new JudgeFn(held)).withOutputTags(DUPLICATES, TupleTagList.of(QUESTIONS)));
    found.get(DUPLICATES).setCoder(RecordCoder.of(Merge.class));
    found.get(QUESTIONS).setCoder(RecordCoder.of(QuestionBatch.class));
    return found;
  }

  private static int bucket(Candidate pair) {
    return Math.floorMod(pair.questionHash().hashCode(), BUCKETS);
  }

  private static final class JudgeFn extends DoFn<KV<Integer, Iterable<Candidate>>, Merge> {
    private static final long serialVersionUID = 1;

    private final Counter questions = Metrics.counter("progress", "questions");
    private final Set<String> held;

    JudgeFn(Set<String> held) {
      this.held = held;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Candidate>> bucket, MultiOutputReceiver outputs) {
      ExactDuplicates.Result result = ExactDuplicates.among(bucket.getValue(), held);
      result.verdicts().forEach(outputs.get(DUPLICATES)::output);
      List<Candidate> left = result.survivors();
      questions.inc(left.size());
      for (int start = 0; start < left.size(); start += QuestionBatch.MAX_SIZE) {
        int end = Math.min(left.size(), start + QuestionBatch.MAX_SIZE);
        outputs.get(QUESTIONS).output(new QuestionBatch(left.subList(start, end)));
      }
    }
  }
}
