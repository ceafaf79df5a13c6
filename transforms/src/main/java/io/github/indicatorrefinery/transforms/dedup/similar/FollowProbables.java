package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Leaves of the probable duplicates those whose pair stays, and names what replaced the other one
 * where a later step did.
 */
public final class FollowProbables
    extends PTransform<PCollection<ProbableDuplicate>, PCollection<ProbableDuplicate>> {
  private static final long serialVersionUID = 1;

  private final transient PCollection<Merge> merges;

  private FollowProbables(PCollection<Merge> merges) {
    this.merges = merges;
  }

  /** Follows later merges, of which none names a survivor that another one replaces. */
  public static FollowProbables of(PCollection<Merge> merges) {
    return new FollowProbables(merges);
  }

  @Override
  public PCollection<ProbableDuplicate> expand(PCollection<ProbableDuplicate> probables) {
    PCollectionView<Map<String, Merge>> byLoser = merges.apply("View merges", new MergesByLoser());
    return probables
        .apply("Follow", ParDo.of(new FollowFn(byLoser)).withSideInputs(byLoser))
        .setCoder(RecordCoder.of(ProbableDuplicate.class));
  }

  private static final class FollowFn extends DoFn<ProbableDuplicate, ProbableDuplicate> {
    private static final long serialVersionUID = 1;

    private final PCollectionView<Map<String, Merge>> merges;

    FollowFn(PCollectionView<Map<String, Merge>> merges) {
      this.merges = merges;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      ProbableDuplicate probable = context.element();
      Map<String, Merge> gone = context.sideInput(merges);
      Merge next = gone.get(probable.otherId());
      boolean stays = !gone.containsKey(probable.pairId());
      if (stays && next == null) {
        context.output(probable);
      } else if (stays && !next.survivorId().equals(probable.pairId())) {
        context.output(probable.insteadOf(next.survivorId()));
      }
    }
  }
}
