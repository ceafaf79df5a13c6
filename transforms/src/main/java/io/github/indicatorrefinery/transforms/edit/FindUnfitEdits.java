package io.github.indicatorrefinery.transforms.edit;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.sighting.Sighting;
import io.github.indicatorrefinery.transforms.values.Failure;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/** Tells of each edit that was not tried, because its pair is not there: it is a failure. */
public final class FindUnfitEdits extends PTransform<PCollection<Sighting>, PCollection<Failure>> {
  private static final long serialVersionUID = 1;

  private final Edits edits;

  private FindUnfitEdits(Edits edits) {
    this.edits = edits;
  }

  /** Looks for the pairs of these edits among those that were seen. */
  public static FindUnfitEdits of(Edits edits) {
    return new FindUnfitEdits(edits);
  }

  @Override
  public PCollection<Failure> expand(PCollection<Sighting> seen) {
    if (edits.isEmpty()) {
      return seen.getPipeline().apply("No unfit edit", Create.empty(RecordCoder.of(Failure.class)));
    }
    PCollectionView<List<Sighting>> view = seen.apply("View seen", View.asList());
    return seen.getPipeline()
        .apply("One look at edits", Create.of(0))
        .apply("Look", ParDo.of(new LookFn(edits, view)).withSideInputs(view))
        .setCoder(RecordCoder.of(Failure.class));
  }

  private static final class LookFn extends DoFn<Integer, Failure> {
    private static final long serialVersionUID = 1;

    private final Edits edits;
    private final PCollectionView<List<Sighting>> seen;

    LookFn(Edits edits, PCollectionView<List<Sighting>> seen) {
      this.edits = edits;
      this.seen = seen;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      EditFit.of(context.sideInput(seen)).unfit(edits.all()).forEach(context::output);
    }

    @Teardown
    public void tearDown() throws IOException {
      edits.close();
    }
  }
}
