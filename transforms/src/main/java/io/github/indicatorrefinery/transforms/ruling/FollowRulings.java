package io.github.indicatorrefinery.transforms.ruling;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Adds to the verdicts of dedup those that people gave: each names the pair that stays in the end,
 * for what a pair was merged into may itself be a duplicate.
 */
public final class FollowRulings extends PTransform<PCollection<Merge>, PCollection<Merge>> {
  private static final long serialVersionUID = 1;

  private final Rulings rulings;
  private final transient PCollection<Merge> ruled;

  private FollowRulings(Rulings rulings, PCollection<Merge> ruled) {
    this.rulings = rulings;
    this.ruled = ruled;
  }

  /** Follows what {@link ApplyRulings} gave. */
  public static FollowRulings of(Rulings rulings, PCollection<Merge> ruled) {
    return new FollowRulings(rulings, ruled);
  }

  @Override
  public PCollection<Merge> expand(PCollection<Merge> verdicts) {
    Set<String> targets = Set.copyOf(rulings.merges().values());
    if (targets.isEmpty()) {
      return verdicts;
    }
    PCollectionView<Map<String, Iterable<Merge>>> next =
        verdicts
            .apply(
                "Of those merged into",
                Filter.by(
                    verdict ->
                        targets.contains(verdict.pairId())
                            // Another reading of the record goes: the one that was left tells the
                            // way.
                            && !verdict.pairId().equals(verdict.survivorId())
                            && !verdict.via().contains(verdict.pairId())))
            .apply(
                "Key by who goes",
                WithKeys.of(Merge::pairId).withKeyType(TypeDescriptors.strings()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(Merge.class)))
            .apply("View verdicts", View.asMultimap());
    PCollection<Merge> followed =
        ruled
            .apply("Follow", ParDo.of(new FollowFn(next)).withSideInputs(next))
            .setCoder(RecordCoder.of(Merge.class));
    return PCollectionList.of(verdicts).and(followed).apply("All", Flatten.pCollections());
  }

  private static final class FollowFn extends DoFn<Merge, Merge> {
    private static final long serialVersionUID = 1;

    private final PCollectionView<Map<String, Iterable<Merge>>> verdicts;

    FollowFn(PCollectionView<Map<String, Iterable<Merge>>> verdicts) {
      this.verdicts = verdicts;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Merge merge = context.element();
      Iterable<Merge> next = context.sideInput(verdicts).get(merge.survivorId());
      // What is left of each record goes one way.
      context.output(next == null ? merge : merge.followedBy(next.iterator().next()));
    }
  }
}
