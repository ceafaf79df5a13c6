package io.github.indicatorrefinery.transforms.ruling;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Gives the verdict on each pair that people merged into another one, and leaves it to dedup where
 * that one is not there. What comes in is what {@link ApplyRulings} put aside.
 */
public final class DecideMerges extends PTransform<PCollectionTuple, PCollectionTuple> {
  /** Those whose duplicates are sought. */
  public static final TupleTag<Candidate> COMPARED = new TupleTag<>("all compared");

  /** A verdict on each pair that is merged; {@link FollowRulings} makes them final. */
  public static final TupleTag<Merge> MERGES = new TupleTag<>("merges");

  private static final long serialVersionUID = 1;

  private final Rulings rulings;

  private DecideMerges(Rulings rulings) {
    this.rulings = rulings;
  }

  public static DecideMerges by(Rulings rulings) {
    return new DecideMerges(rulings);
  }

  @Override
  public PCollectionTuple expand(PCollectionTuple ruled) {
    PCollection<Candidate> compared = ruled.get(ApplyRulings.COMPARED);
    if (rulings.merges().isEmpty()) {
      return PCollectionTuple.of(COMPARED, compared)
          .and(
              MERGES,
              ruled.getPipeline().apply("None merged", Create.empty(RecordCoder.of(Merge.class))));
    }
    PCollectionView<List<Candidate>> targets =
        ruled.get(ApplyRulings.TARGETS).apply("View targets", View.asList());
    PCollectionTuple decided =
        ruled
            .get(ApplyRulings.MERGED)
            .apply(
                "Decide",
                ParDo.of(new MergeFn(new RulingMerges(rulings.merges()), targets))
                    .withSideInputs(targets)
                    .withOutputTags(MERGES, TupleTagList.of(COMPARED)));
    decided.get(MERGES).setCoder(RecordCoder.of(Merge.class));
    decided.get(COMPARED).setCoder(RecordCoder.of(Candidate.class));
    return PCollectionTuple.of(MERGES, decided.get(MERGES))
        .and(
            COMPARED,
            PCollectionList.of(compared)
                .and(decided.get(COMPARED))
                .apply("All compared", Flatten.pCollections()));
  }

  private static final class MergeFn extends DoFn<Candidate, Merge> {
    private static final long serialVersionUID = 1;

    private final RulingMerges merges;
    private final PCollectionView<List<Candidate>> targets;

    MergeFn(RulingMerges merges, PCollectionView<List<Candidate>> targets) {
      this.merges = merges;
      this.targets = targets;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Candidate pair = context.element();
      Optional<Merge> merge = merges.on(pair, subjects(context.sideInput(targets)));
      merge.ifPresentOrElse(context::output, () -> context.output(COMPARED, pair));
    }

    /** Two readings of one record are of one subject. */
    private static Map<String, String> subjects(List<Candidate> found) {
      Map<String, String> subjects = new HashMap<>();
      found.forEach(target -> subjects.put(target.pairId(), target.subject()));
      return subjects;
    }
  }
}
