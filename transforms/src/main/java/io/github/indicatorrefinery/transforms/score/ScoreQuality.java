package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.io.IOException;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
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
 * Holds what every pair states against the knowledge base, scores it, and rejects what the rule
 * does not want. It stands before dedup, because the better of two duplicates stays, and a rejected
 * pair must not replace a good one.
 */
public final class ScoreQuality extends PTransform<PCollection<CleanPair>, PCollectionTuple> {
  public static final TupleTag<ScoredPair> SCORED = new TupleTag<>("scored");
  public static final TupleTag<Rejection> REJECTED = new TupleTag<>("rejected");

  /** How many qualities were taken over, and how many worked out. */
  public static final TupleTag<Tally> BOOKS = new TupleTag<>("books");

  private static final long serialVersionUID = 1;
  private static final String STAGE = "score";

  private final ScoreFn score;

  private ScoreQuality(ScoreFn score) {
    this.score = score;
  }

  /** Scores every pair, by what an earlier run left where it can. */
  public static ScoreQuality with(PairScoring scoring, RejectionRule rejection) {
    return new ScoreQuality(new ScoreFn(scoring, rejection));
  }

  @Override
  public PCollectionTuple expand(PCollection<CleanPair> pairs) {
    PCollectionTuple scored =
        pairs.apply(
            "Score", ParDo.of(score).withOutputTags(SCORED, TupleTagList.of(REJECTED).and(BOOKS)));
    scored.get(SCORED).setCoder(RecordCoder.of(ScoredPair.class));
    scored.get(REJECTED).setCoder(RecordCoder.of(Rejection.class));
    scored.get(BOOKS).setCoder(SerializableCoder.of(Tally.class));
    return scored;
  }

  private static final class ScoreFn extends DoFn<CleanPair, ScoredPair> {
    private static final long serialVersionUID = 1;

    private final Counter scored = Metrics.counter("progress", "scored");
    private final PairScoring scoring;
    private final RejectionRule rejection;

    ScoreFn(PairScoring scoring, RejectionRule rejection) {
      this.scoring = scoring;
      this.rejection = rejection;
    }

    @ProcessElement
    public void process(@Element CleanPair pair, MultiOutputReceiver outputs) {
      scored.inc();
      Quality quality = scoring.of(pair);
      rejection
          .ofQuality(quality)
          .ifPresentOrElse(
              reason ->
                  outputs.get(REJECTED).output(new Rejection(pair.mined(), STAGE, reason, quality)),
              () -> outputs.get(SCORED).output(new ScoredPair(pair, quality)));
    }

    @FinishBundle
    public void finishBundle(FinishBundleContext context) {
      context.output(
          BOOKS, scoring.takeBooks(), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
    }

    @Teardown
    public void tearDown() throws IOException {
      scoring.close();
    }
  }
}
