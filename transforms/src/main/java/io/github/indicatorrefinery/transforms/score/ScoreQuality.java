package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.facts.FactCheck;
import io.github.indicatorrefinery.transforms.facts.FactChecker;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.sharing.Lease;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
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

  private static final long serialVersionUID = 1;
  private static final String STAGE = "score";

  private final ScoringRules rules;
  private final RejectionRule rejection;
  private final KnowledgeBase knowledge;
  private final Catalog catalog;

  private ScoreQuality(
      ScoringRules rules, RejectionRule rejection, KnowledgeBase knowledge, Catalog catalog) {
    this.rules = rules;
    this.rejection = rejection;
    this.knowledge = knowledge;
    this.catalog = catalog;
  }

  public static ScoreQuality with(
      ScoringRules rules, RejectionRule rejection, KnowledgeBase knowledge, Catalog catalog) {
    return new ScoreQuality(rules, rejection, knowledge, catalog);
  }

  @Override
  public PCollectionTuple expand(PCollection<CleanPair> pairs) {
    PCollectionTuple scored =
        pairs.apply(
            "Score",
            ParDo.of(new ScoreFn(rules, rejection, knowledge, catalog))
                .withOutputTags(SCORED, TupleTagList.of(REJECTED)));
    scored.get(SCORED).setCoder(RecordCoder.of(ScoredPair.class));
    scored.get(REJECTED).setCoder(RecordCoder.of(Rejection.class));
    return scored;
  }

  private static final class ScoreFn extends DoFn<CleanPair, ScoredPair> {
    private static final long serialVersionUID = 1;

    private final Counter scored = Metrics.counter("progress", "scored");
    private final ScoringRules rules;
    private final RejectionRule rejection;
    private final KnowledgeBase knowledge;
    private final Catalog catalog;
    private transient Lease<FactCheck> check;
    private transient QualityScorer scorer;

    ScoreFn(ScoringRules rules, RejectionRule rejection, KnowledgeBase knowledge, Catalog catalog) {
      this.rules = rules;
      this.rejection = rejection;
      this.knowledge = knowledge;
      this.catalog = catalog;
    }

    @Setup
    public void setUp() {
      check = FactChecker.shared(knowledge, catalog);
      scorer = new QualityScorer(rules);
    }

    @ProcessElement
    public void process(@Element CleanPair pair, MultiOutputReceiver outputs) {
      scored.inc();
      SourcePair source = pair.mined().source();
      List<Fact> facts =
          check.value().check(pair.mined().attribution().indicators(), pair.answer());
      Quality quality =
          scorer.score(pair.question(), pair.answer(), source.answer(), source.notes(), facts);
      rejection
          .ofQuality(quality)
          .ifPresentOrElse(
              reason ->
                  outputs.get(REJECTED).output(new Rejection(pair.mined(), STAGE, reason, quality)),
              () -> outputs.get(SCORED).output(new ScoredPair(pair, quality)));
    }

    @Teardown
    public void tearDown() {
      if (check != null) {
        check.close();
      }
    }
  }
}
