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
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Tells of each decision that no longer fits the pairs of the run: it is a failure. */
public final class FindUnfitRulings
    extends PTransform<PCollection<MinedPair>, PCollection<Failure>> {
  private static final long serialVersionUID = 1;

  private final Rulings rulings;
  private final transient PCollection<MinedPair> taken;
  private final transient PCollection<ScoredPair> scored;

  private FindUnfitRulings(
      Rulings rulings, PCollection<MinedPair> taken, PCollection<ScoredPair> scored) {
    this.rulings = rulings;
    this.taken = taken;
    this.scored = scored;
  }

  /**
   * Looks for the pairs of the decisions among those that were read.
   *
   * @param taken those of them that the run is of; a decision on another one is not told
   * @param scored those of them that were not rejected for what they are
   */
  public static FindUnfitRulings among(
      PCollection<MinedPair> taken, PCollection<ScoredPair> scored, Rulings rulings) {
    return new FindUnfitRulings(rulings, taken, scored);
  }

  @Override
  public PCollection<Failure> expand(PCollection<MinedPair> read) {
    if (rulings.isEmpty()) {
      return read.getPipeline().apply("None unfit", Create.empty(RecordCoder.of(Failure.class)));
    }
    PCollectionView<List<String>> readIds = named("read", read, MinedPair::pairId);
    PCollectionView<List<String>> takenIds = named("taken", taken, MinedPair::pairId);
    PCollectionView<List<String>> scoredIds =
        named("scored", scored, pair -> pair.mined().pairId());
    return read.getPipeline()
        .apply("One look", Create.of(rulings.source()).withCoder(StringUtf8Coder.of()))
        .apply(
            "Look",
            ParDo.of(new LookFn(rulings, readIds, takenIds, scoredIds))
                .withSideInputs(readIds, takenIds, scoredIds))
        .setCoder(RecordCoder.of(Failure.class));
  }

  /** The ids of those pairs that decisions speak of. */
  private <T> PCollectionView<List<String>> named(
      String which, PCollection<T> pairs, SerializableFunction<T, String> id) {
    Set<String> named = RulingFit.named(rulings);
    return pairs
        .apply("Ids " + which, MapElements.into(TypeDescriptors.strings()).via(id))
        .apply("Named and " + which, Filter.by(named::contains))
        .apply("View " + which, View.asList());
  }

  private static final class LookFn extends DoFn<String, Failure> {
    private static final long serialVersionUID = 1;

    private final Rulings rulings;
    private final PCollectionView<List<String>> read;
    private final PCollectionView<List<String>> taken;
    private final PCollectionView<List<String>> scored;

    LookFn(
        Rulings rulings,
        PCollectionView<List<String>> read,
        PCollectionView<List<String>> taken,
        PCollectionView<List<String>> scored) {
      this.rulings = rulings;
      this.read = read;
      this.taken = taken;
      this.scored = scored;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      new RulingFit(
              new HashSet<>(context.sideInput(read)),
              new HashSet<>(context.sideInput(taken)),
              new HashSet<>(context.sideInput(scored)))
          .unfit(rulings)
          .forEach(context::output);
    }
  }
}
