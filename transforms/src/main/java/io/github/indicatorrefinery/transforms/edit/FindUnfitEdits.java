package io.github.indicatorrefinery.transforms.edit;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.TriedEdit;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Tells of each edit that was not tried, because its pair is not there: it is a failure. */
public final class FindUnfitEdits extends PTransform<PCollection<MinedPair>, PCollection<Failure>> {
  private static final long serialVersionUID = 1;

  private final Edits edits;
  private final transient PCollection<MinedPair> taken;
  private final transient PCollection<ScoredPair> left;

  private FindUnfitEdits(Edits edits, PCollection<MinedPair> taken, PCollection<ScoredPair> left) {
    this.edits = edits;
    this.taken = taken;
    this.left = left;
  }

  /**
   * Looks for the pairs of the edits among those that were read.
   *
   * @param taken those of them that the run is of; an edit of another one is not told
   * @param left those of these that were not rejected, edited
   */
  public static FindUnfitEdits among(
      PCollection<MinedPair> taken, PCollection<ScoredPair> left, Edits edits) {
    return new FindUnfitEdits(edits, taken, left);
  }

  @Override
  public PCollection<Failure> expand(PCollection<MinedPair> read) {
    if (edits.isEmpty()) {
      return read.getPipeline().apply("No unfit edit", Create.empty(RecordCoder.of(Failure.class)));
    }
    PCollectionView<List<String>> readIds = edited("read", read, MinedPair::pairId);
    PCollectionView<List<String>> takenIds = edited("taken", taken, MinedPair::pairId);
    PCollectionView<List<String>> leftIds = edited("left", left, pair -> pair.mined().pairId());
    PCollectionView<List<String>> tried =
        left.apply(
                "Names tried",
                FlatMapElements.into(TypeDescriptors.strings()).via(FindUnfitEdits::names))
            .apply("View tried", View.asList());
    return read.getPipeline()
        .apply("One look at edits", Create.of(0))
        .apply(
            "Look",
            ParDo.of(new LookFn(edits, readIds, takenIds, leftIds, tried))
                .withSideInputs(readIds, takenIds, leftIds, tried))
        .setCoder(RecordCoder.of(Failure.class));
  }

  /** The ids of those pairs that edits speak of. */
  private <T> PCollectionView<List<String>> edited(
      String which, PCollection<T> pairs, SerializableFunction<T, String> id) {
    return pairs
        .apply("Ids " + which, MapElements.into(TypeDescriptors.strings()).via(id))
        .apply("Edited and " + which, ParDo.of(new SpokenOfFn(edits)))
        .apply("View " + which, View.asList());
  }

  private static List<String> names(ScoredPair pair) {
    return pair.edits().stream().map(TriedEdit::edit).map(edit -> edit.name()).toList();
  }

  /** Leaves the ids that edits speak of. */
  private static final class SpokenOfFn extends DoFn<String, String> {
    private static final long serialVersionUID = 1;

    private final Edits edits;

    SpokenOfFn(Edits edits) {
      this.edits = edits;
    }

    @ProcessElement
    public void process(@Element String pairId, OutputReceiver<String> ids) throws IOException {
      if (edits.speakOf(pairId)) {
        ids.output(pairId);
      }
    }

    @Teardown
    public void tearDown() throws IOException {
      edits.close();
    }
  }

  private static final class LookFn extends DoFn<Integer, Failure> {
    private static final long serialVersionUID = 1;

    private final Edits edits;
    private final PCollectionView<List<String>> read;
    private final PCollectionView<List<String>> taken;
    private final PCollectionView<List<String>> left;
    private final PCollectionView<List<String>> tried;

    LookFn(
        Edits edits,
        PCollectionView<List<String>> read,
        PCollectionView<List<String>> taken,
        PCollectionView<List<String>> left,
        PCollectionView<List<String>> tried) {
      this.edits = edits;
      this.read = read;
      this.taken = taken;
      this.left = left;
      this.tried = tried;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      new EditFit(
              new HashSet<>(context.sideInput(read)),
              new HashSet<>(context.sideInput(taken)),
              new HashSet<>(context.sideInput(left)),
              new HashSet<>(context.sideInput(tried)))
          .unfit(edits.all())
          .forEach(context::output);
    }

    @Teardown
    public void tearDown() throws IOException {
      edits.close();
    }
  }
}
