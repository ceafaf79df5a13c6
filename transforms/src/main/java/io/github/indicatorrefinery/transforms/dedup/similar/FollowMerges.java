package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Names the final survivor in every verdict: what replaced an equal question may itself have been
 * replaced by one that means the same. All verdicts come out, the merges among them.
 */
public final class FollowMerges extends PTransform<PCollection<Merge>, PCollection<Merge>> {
  private static final long serialVersionUID = 1;

  private final transient PCollection<Merge> merges;

  private FollowMerges(PCollection<Merge> merges) {
    this.merges = merges;
  }

  /** Follows merges, of which none names a survivor that another one replaces. */
  public static FollowMerges of(PCollection<Merge> merges) {
    return new FollowMerges(merges);
  }

  @Override
  public PCollection<Merge> expand(PCollection<Merge> verdicts) {
    PCollectionView<Map<String, Merge>> byLoser = merges.apply("View merges", new MergesByLoser());
    PCollection<Merge> followed =
        verdicts
            .apply("Follow", ParDo.of(new FollowFn(byLoser)).withSideInputs(byLoser))
            .setCoder(RecordCoder.of(Merge.class));
    return PCollectionList.of(followed).and(merges).apply("All verdicts", Flatten.pCollections());
  }

  private static final class FollowFn extends DoFn<Merge, Merge> {
    private static final long serialVersionUID = 1;

    private final PCollectionView<Map<String, Merge>> merges;

    FollowFn(PCollectionView<Map<String, Merge>> merges) {
      this.merges = merges;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Merge verdict = context.element();
      Merge next = context.sideInput(merges).get(verdict.survivorId());
      context.output(next == null ? verdict : verdict.followedBy(next));
    }
  }
}
