package io.github.indicatorrefinery.transforms.ruling;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Tells of each decision that no longer fits the pairs of the run: it is a failure. */
public final class FindUnfitRulings
    extends PTransform<PCollection<MinedPair>, PCollection<Failure>> {
  private static final long serialVersionUID = 1;

  private final Rulings rulings;
  private final transient PCollection<ScoredPair> scored;

  private FindUnfitRulings(Rulings rulings, PCollection<ScoredPair> scored) {
    this.rulings = rulings;
    this.scored = scored;
  }

  /**
   * Looks for the pairs of the decisions among those that were read.
   *
   * @param scored those of them that were not rejected for what they are
   */
  public static FindUnfitRulings among(PCollection<ScoredPair> scored, Rulings rulings) {
    return new FindUnfitRulings(rulings, scored);
  }

  @Override
  public PCollection<Failure> expand(PCollection<MinedPair> read) {
    if (rulings.isEmpty()) {
      return read.getPipeline().apply("None unfit", Create.empty(RecordCoder.of(Failure.class)));
    }
    Set<String> named = RulingFit.named(rulings);
    PCollectionView<List<String>> ids =
        read.apply(
                "Ids read", MapElements.into(TypeDescriptors.strings()).via(pair -> pair.pairId()))
            .apply("Named and read", Filter.by(named::contains))
            .apply("View read", View.asList());
    PCollectionView<List<String>> scoredIds =
        scored
            .apply(
                "Ids scored",
                MapElements.into(TypeDescriptors.strings()).via(pair -> pair.mined().pairId()))
            .apply("Named and scored", Filter.by(named::contains))
            .apply("View scored", View.asList());
    return read.getPipeline()
        .apply("One look", Create.of(rulings.source()).withCoder(StringUtf8Coder.of()))
        .apply("Look", ParDo.of(new LookFn(rulings, ids, scoredIds)).withSideInputs(ids, scoredIds))
        .setCoder(RecordCoder.of(Failure.class));
  }

  private static final class LookFn extends DoFn<String, Failure> {
    private static final long serialVersionUID = 1;

    private final Rulings rulings;
    private final PCollectionView<List<String>> read;
    private final PCollectionView<List<String>> scored;

    LookFn(
        Rulings rulings, PCollectionView<List<String>> read, PCollectionView<List<String>> scored) {
      this.rulings = rulings;
      this.read = read;
      this.scored = scored;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      new RulingFit(
              new HashSet<>(context.sideInput(read)), new HashSet<>(context.sideInput(scored)))
          .unfit(rulings)
          .forEach(context::output);
    }
  }
}
