package io.github.indicatorrefinery.transforms.ruling;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.ruling.Ruling.Action;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Takes out what people excluded, and what they merged into another pair. It stands before dedup,
 * so that what such a pair would have replaced stays or finds another one.
 */
public final class ApplyRulings extends PTransform<PCollection<ScoredPair>, PCollectionTuple> {
  /** Those whose duplicates are sought. */
  public static final TupleTag<ScoredPair> COMPARED = new TupleTag<>("compared");

  /** The same and those that are merged: all that are not rejected. */
  public static final TupleTag<ScoredPair> LEFT = new TupleTag<>("left");

  public static final TupleTag<Rejection> REJECTED = new TupleTag<>("rejected");

  /** A verdict on each pair that is merged; {@link FollowRulings} makes them final. */
  public static final TupleTag<Merge> MERGES = new TupleTag<>("merges");

  private static final long serialVersionUID = 1;

  private final Rulings rulings;

  private ApplyRulings(Rulings rulings) {
    this.rulings = rulings;
  }

  public static ApplyRulings of(Rulings rulings) {
    return new ApplyRulings(rulings);
  }

  @Override
  public PCollectionTuple expand(PCollection<ScoredPair> pairs) {
    if (rulings.isEmpty()) {
      return PCollectionTuple.of(COMPARED, pairs)
          .and(LEFT, pairs)
          .and(
              REJECTED,
              pairs
                  .getPipeline()
                  .apply("None excluded", Create.empty(RecordCoder.of(Rejection.class))))
          .and(
              MERGES,
              pairs.getPipeline().apply("None merged", Create.empty(RecordCoder.of(Merge.class))));
    }
    Set<String> excluded = rulings.pairs(Action.EXCLUDE);
    RulingMerges merges = new RulingMerges(rulings.merges());
    PCollectionView<Map<String, Iterable<String>>> targets =
        pairs
            .apply("Find targets", ParDo.of(new TargetFn(Set.copyOf(merges.into().values()))))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()))
            .apply("View targets", View.asMultimap());
    PCollectionTuple ruled =
        pairs.apply(
            "Apply",
            ParDo.of(new ApplyFn(excluded, merges, targets))
                .withSideInputs(targets)
                .withOutputTags(COMPARED, TupleTagList.of(List.of(LEFT, REJECTED, MERGES))));
    ruled.get(COMPARED).setCoder(RecordCoder.of(ScoredPair.class));
    ruled.get(LEFT).setCoder(RecordCoder.of(ScoredPair.class));
    ruled.get(REJECTED).setCoder(RecordCoder.of(Rejection.class));
    ruled.get(MERGES).setCoder(RecordCoder.of(Merge.class));
    return ruled;
  }

  /** Two readings of one record are of one subject. */
  private static final class TargetFn extends DoFn<ScoredPair, KV<String, String>> {
    private static final long serialVersionUID = 1;

    private final Set<String> ids;

    TargetFn(Set<String> ids) {
      this.ids = ids;
    }

    @ProcessElement
    public void process(@Element ScoredPair pair, OutputReceiver<KV<String, String>> targets) {
      if (ids.contains(pair.mined().pairId())) {
        targets.output(KV.of(pair.mined().pairId(), pair.mined().subject()));
      }
    }
  }

  private static final class ApplyFn extends DoFn<ScoredPair, ScoredPair> {
    private static final long serialVersionUID = 1;

    private final Set<String> excluded;
    private final RulingMerges merges;
    private final PCollectionView<Map<String, Iterable<String>>> targets;

    ApplyFn(
        Set<String> excluded,
        RulingMerges merges,
        PCollectionView<Map<String, Iterable<String>>> targets) {
      this.excluded = excluded;
      this.merges = merges;
      this.targets = targets;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      ScoredPair pair = context.element();
      if (excluded.contains(pair.mined().pairId())) {
        context.output(
            REJECTED,
            new Rejection(pair.mined(), Rulings.STAGE, Rulings.REASON, pair.qualityUnedited()));
        return;
      }
      context.output(LEFT, pair);
      Optional<Merge> merge =
          merges.into().containsKey(pair.mined().pairId())
              ? merges.on(pair, subjects(context.sideInput(targets)))
              : Optional.empty();
      merge.ifPresentOrElse(verdict -> context.output(MERGES, verdict), () -> context.output(pair));
    }

    private static Map<String, String> subjects(Map<String, Iterable<String>> found) {
      Map<String, String> subjects = new HashMap<>();
      found.forEach((id, ofReadings) -> subjects.put(id, ofReadings.iterator().next()));
      return subjects;
    }
  }
}
