package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.facts.FactCheck;
import io.github.indicatorrefinery.transforms.facts.FactChecker;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import io.github.indicatorrefinery.transforms.ledger.Work;
import io.github.indicatorrefinery.transforms.sharing.Lease;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
import org.checkerframework.checker.nullness.qual.Nullable;

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

  /** Scores every pair. */
  public static ScoreQuality with(
      ScoringRules rules, RejectionRule rejection, KnowledgeBase knowledge, Catalog catalog) {
    return with(rules, rejection, knowledge, catalog, null, EarlierQualities.NONE);
  }

  /**
   * Scores what {@code earlier} does not know.
   *
   * @param keys under which it is asked; null where it is not
   */
  public static ScoreQuality with(
      ScoringRules rules,
      RejectionRule rejection,
      KnowledgeBase knowledge,
      Catalog catalog,
      @Nullable QualityKey keys,
      EarlierQualities earlier) {
    return new ScoreQuality(new ScoreFn(rules, rejection, knowledge, catalog, keys, earlier));
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
    private final ScoringRules rules;
    private final RejectionRule rejection;
    private final KnowledgeBase knowledge;
    private final Catalog catalog;
    private final @Nullable QualityKey keys;
    private final EarlierQualities earlier;
    private transient @Nullable Lease<FactCheck> check;
    private transient QualityScorer scorer;
    private transient long takenOver;
    private transient long workedOut;

    ScoreFn(
        ScoringRules rules,
        RejectionRule rejection,
        KnowledgeBase knowledge,
        Catalog catalog,
        @Nullable QualityKey keys,
        EarlierQualities earlier) {
      this.rules = rules;
      this.rejection = rejection;
      this.knowledge = knowledge;
      this.catalog = catalog;
      this.keys = keys;
      this.earlier = earlier;
    }

    @Setup
    public void setUp() {
      scorer = new QualityScorer(rules);
    }

    @StartBundle
    public void startBundle() {
      takenOver = 0;
      workedOut = 0;
    }

    @ProcessElement
    public void process(@Element CleanPair pair, MultiOutputReceiver outputs) {
      scored.inc();
      Quality quality = quality(pair);
      rejection
          .ofQuality(quality)
          .ifPresentOrElse(
              reason ->
                  outputs.get(REJECTED).output(new Rejection(pair.mined(), STAGE, reason, quality)),
              () -> outputs.get(SCORED).output(new ScoredPair(pair, quality)));
    }

    private Quality quality(CleanPair pair) {
      Optional<Quality> known =
          keys == null
              ? Optional.empty()
              : earlier.of(pair.mined().pairId(), keys.of(pair.mined()));
      if (known.isPresent()) {
        takenOver++;
        return known.get();
      }
      workedOut++;
      SourcePair source = pair.mined().source();
      List<Fact> facts = check().check(pair.mined().attribution().indicators(), pair.answer());
      return scorer.score(pair.question(), pair.answer(), source.answer(), source.notes(), facts);
    }

    /** It takes long to prepare: it is prepared once a pair needs it. */
    private FactCheck check() {
      if (check == null) {
        check = FactChecker.shared(knowledge, catalog);
      }
      return check.value();
    }

    @FinishBundle
    public void finishBundle(FinishBundleContext context) {
      Tally tally = new Tally();
      tally.addWork(Work.QUALITIES, takenOver, workedOut);
      context.output(BOOKS, tally, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
    }

    @Teardown
    public void tearDown() throws IOException {
      if (check != null) {
        check.close();
        check = null;
      }
      earlier.close();
    }
  }
}
