package io.github.indicatorrefinery.transforms.edit;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.fusing.PairStep;
import io.github.indicatorrefinery.transforms.fusing.StepOutput;
import io.github.indicatorrefinery.transforms.ledger.KeepLedger;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import io.github.indicatorrefinery.transforms.score.PairScoring;
import io.github.indicatorrefinery.transforms.score.RejectionRule;
import io.github.indicatorrefinery.transforms.sighting.NoteSightings;
import io.github.indicatorrefinery.transforms.sighting.Sighting;
import io.github.indicatorrefinery.transforms.values.Edit;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.TriedEdit;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Gives pairs the texts that editors made of them, where nothing is lost by it. It stands behind
 * the score, with which an edit is compared, and before dedup, which is to compare the questions as
 * they stand. No pair goes here and none comes.
 */
public final class ApplyEdits {
  /** All pairs that came in. */
  public static final TupleTag<ScoredPair> EDITED = new TupleTag<>("edited");

  private ApplyEdits() {}

  /**
   * Tries these edits, and notes which.
   *
   * @param scoring by which all pairs are scored
   * @param rejection of pairs that would not be in the dataset
   */
  public static FusedSteps<ScoredPair, ScoredPair> of(
      Edits edits, PairScoring scoring, RejectionRule rejection) {
    return FusedSteps.of(
            "Edit",
            new EditStep(edits, scoring, rejection),
            EDITED,
            RecordCoder.of(ScoredPair.class))
        .with(KeepLedger.BOOKS, SerializableCoder.of(Tally.class))
        .with(NoteSightings.SEEN, RecordCoder.of(Sighting.class));
  }

  private static final class EditStep extends PairStep<ScoredPair, ScoredPair> {
    private static final long serialVersionUID = 1;

    private final Edits edits;
    private final PairScoring scoring;
    private final RejectionRule rejection;

    EditStep(Edits edits, PairScoring scoring, RejectionRule rejection) {
      this.edits = edits;
      this.scoring = scoring;
      this.rejection = rejection;
    }

    @Override
    public void process(ScoredPair pair, StepOutput<ScoredPair> out) throws IOException {
      List<Edit> proposed = edits.of(pair.mined().pairId());
      if (proposed.isEmpty()) {
        out.output(pair);
        return;
      }
      ScoredPair edited = new PairEditing(edits, scoring, rejection).edited(pair, proposed);
      for (TriedEdit tried : edited.edits()) {
        out.output(NoteSightings.SEEN, new Sighting(Sighting.Moment.TRIED, tried.edit().name()));
      }
      out.output(edited);
    }

    @Override
    public void finishBundle(StepOutput<ScoredPair> out) {
      out.output(KeepLedger.BOOKS, scoring.takeBooks());
    }

    @Override
    public void close() throws IOException {
      edits.close();
      scoring.close();
    }
  }
}
