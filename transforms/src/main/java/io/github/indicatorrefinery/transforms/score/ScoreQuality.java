package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.fusing.PairStep;
import io.github.indicatorrefinery.transforms.fusing.StepOutput;
import io.github.indicatorrefinery.transforms.ledger.KeepLedger;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.io.IOException;
import java.util.Optional;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Holds what every pair states against the knowledge base, scores it, and rejects what the rule
 * does not want. It stands before dedup, because the better of two duplicates stays, and a rejected
 * pair must not replace a good one.
 */
public final class ScoreQuality {
  public static final TupleTag<ScoredPair> SCORED = new TupleTag<>("scored");
  public static final TupleTag<Rejection> REJECTED = new TupleTag<>("rejected by score");

  private static final String STAGE = "score";

  private ScoreQuality() {}

  /**
   * Scores every pair, by what an earlier run left where it can, and books how many qualities were
   * taken over.
   */
  public static FusedSteps<CleanPair, ScoredPair> with(
      PairScoring scoring, RejectionRule rejection) {
    return FusedSteps.of(
            "Score", new ScoreStep(scoring, rejection), SCORED, RecordCoder.of(ScoredPair.class))
        .with(REJECTED, RecordCoder.of(Rejection.class))
        .with(KeepLedger.BOOKS, SerializableCoder.of(Tally.class));
  }

  private static final class ScoreStep extends PairStep<CleanPair, ScoredPair> {
    private static final long serialVersionUID = 1;

    private final Counter scored = Metrics.counter("progress", "scored");
    private final PairScoring scoring;
    private final RejectionRule rejection;

    ScoreStep(PairScoring scoring, RejectionRule rejection) {
      this.scoring = scoring;
      this.rejection = rejection;
    }

    @Override
    public void process(CleanPair pair, StepOutput<ScoredPair> out) throws IOException {
      scored.inc();
      Quality quality = scoring.of(pair);
      Optional<String> reason = rejection.ofQuality(quality);
      if (reason.isPresent()) {
        out.output(REJECTED, new Rejection(pair.mined(), STAGE, reason.get(), quality));
      } else {
        out.output(new ScoredPair(pair, quality));
      }
    }

    @Override
    public void finishBundle(StepOutput<ScoredPair> out) {
      out.output(KeepLedger.BOOKS, scoring.takeBooks());
    }

    @Override
    public void close() throws IOException {
      scoring.close();
    }
  }
}
