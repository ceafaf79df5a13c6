package io.github.indicatorrefinery.transforms.ruling;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.sighting.Sighting;
import io.github.indicatorrefinery.transforms.values.Failure;
import java.util.List;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/** Tells of each decision that no longer fits the pairs of the run: it is a failure. */
public final class FindUnfitRulings
    extends PTransform<PCollection<Sighting>, PCollection<Failure>> {
  private static final long serialVersionUID = 1;

  private final Rulings rulings;

  private FindUnfitRulings(Rulings rulings) {
    this.rulings = rulings;
  }

  /** Looks for the pairs of these decisions among those that were seen. */
  public static FindUnfitRulings of(Rulings rulings) {
    return new FindUnfitRulings(rulings);
  }

  @Override
  public PCollection<Failure> expand(PCollection<Sighting> seen) {
    if (rulings.isEmpty()) {
      return seen.getPipeline().apply("None unfit", Create.empty(RecordCoder.of(Failure.class)));
    }
    PCollectionView<List<Sighting>> view = seen.apply("View seen", View.asList());
    return seen.getPipeline()
        .apply("One look", Create.of(rulings.source()).withCoder(StringUtf8Coder.of()))
        .apply("Look", ParDo.of(new LookFn(rulings, view)).withSideInputs(view))
        .setCoder(RecordCoder.of(Failure.class));
  }

  private static final class LookFn extends DoFn<String, Failure> {
    private static final long serialVersionUID = 1;

    private final Rulings rulings;
    private final PCollectionView<List<Sighting>> seen;

    LookFn(Rulings rulings, PCollectionView<List<Sighting>> seen) {
      this.rulings = rulings;
      this.seen = seen;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      RulingFit.of(context.sideInput(seen)).unfit(rulings).forEach(context::output);
    }
  }
}
