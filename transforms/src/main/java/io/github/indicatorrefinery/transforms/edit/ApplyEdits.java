package io.github.indicatorrefinery.transforms.edit;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import io.github.indicatorrefinery.transforms.score.PairScoring;
import io.github.indicatorrefinery.transforms.score.RejectionRule;
import io.github.indicatorrefinery.transforms.values.Edit;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Gives pairs the texts that editors made of them, where nothing is lost by it. It stands behind
 * the score, with which an edit is compared, and before dedup, which is to compare the questions as
 * they stand. No pair goes here and none comes.
 */
public final class ApplyEdits extends PTransform<PCollection<ScoredPair>, PCollectionTuple> {
  /** All pairs that came in. */
  public static final TupleTag<ScoredPair> EDITED = new TupleTag<>("edited");

  /** How many qualities were taken over, and how many worked out. */
  public static final TupleTag<Tally> BOOKS = new TupleTag<>("books");

  private static final long serialVersionUID = 1;

  private final Edits edits;
  private final EditFn edit;

  private ApplyEdits(Edits edits, EditFn edit) {
    this.edits = edits;
    this.edit = edit;
  }

  /**
   * Tries these edits.
   *
   * @param scoring by which all pairs are scored
   * @param rejection of pairs that would not be in the dataset
   */
  public static ApplyEdits of(Edits edits, PairScoring scoring, RejectionRule rejection) {
    return new ApplyEdits(edits, new EditFn(edits, scoring, rejection));
  }

  @Override
  public PCollectionTuple expand(PCollection<ScoredPair> pairs) {
    if (edits.isEmpty()) {
      return PCollectionTuple.of(EDITED, pairs)
          .and(
              BOOKS,
              pairs
                  .getPipeline()
                  .apply("None edited", Create.empty(SerializableCoder.of(Tally.class))));
    }
    PCollectionTuple edited =
        pairs.apply("Edit", ParDo.of(edit).withOutputTags(EDITED, TupleTagList.of(BOOKS)));
    edited.get(EDITED).setCoder(RecordCoder.of(ScoredPair.class));
    edited.get(BOOKS).setCoder(SerializableCoder.of(Tally.class));
    return edited;
  }

  private static final class EditFn extends DoFn<ScoredPair, ScoredPair> {
    private static final long serialVersionUID = 1;

    private final Edits edits;
    private final PairScoring scoring;
    private final RejectionRule rejection;

    EditFn(Edits edits, PairScoring scoring, RejectionRule rejection) {
      this.edits = edits;
      this.scoring = scoring;
      this.rejection = rejection;
    }

    @ProcessElement
    public void process(@Element ScoredPair pair, OutputReceiver<ScoredPair> edited)
        throws IOException {
      List<Edit> proposed = edits.of(pair.mined().pairId());
      edited.output(
          proposed.isEmpty()
              ? pair
              : new PairEditing(edits, scoring, rejection).edited(pair, proposed));
    }

    @FinishBundle
    public void finishBundle(FinishBundleContext context) {
      context.output(
          BOOKS, scoring.takeBooks(), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
    }

    @Teardown
    public void tearDown() throws IOException {
      edits.close();
      scoring.close();
    }
  }
}
