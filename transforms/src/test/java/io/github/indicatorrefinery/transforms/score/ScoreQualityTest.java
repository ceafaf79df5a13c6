package io.github.indicatorrefinery.transforms.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.facts.FactCheck;
import io.github.indicatorrefinery.transforms.facts.FactChecker;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.ledger.KeepLedger;
import io.github.indicatorrefinery.transforms.ledger.Ledger;
import io.github.indicatorrefinery.transforms.ledger.Work;
import io.github.indicatorrefinery.transforms.sharing.Lease;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;

class ScoreQualityTest {
  private static final ScoringRules RULES = ScoringRules.defaults();

  private static final SamplePair GOOD =
      SamplePair.of("good", "funding_rates")
          .withQuestion("How do traders use funding rates of perpetual futures?")
          .withAnswer(QualityScorerTest.GOOD)
          .withNote("length_differs");
  private static final SamplePair POOR =
      SamplePair.of("poor", "funding_rates").withAnswer("It depends.");
  private static final SamplePair REFUSAL =
      SamplePair.of("refusal", "funding_rates")
          .withAnswer("I'm sorry, but I cannot help with that request.");

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @Test
  void scoresEveryPairAndRejectsRefusalsAlone() {
    PCollectionTuple scored = score(0);
    PAssert.that(scored.get(ScoreQuality.SCORED))
        .containsInAnyOrder(
            new ScoredPair(GOOD.clean(), quality(GOOD)),
            new ScoredPair(POOR.clean(), quality(POOR)));
    PAssert.that(scored.get(ScoreQuality.REJECTED))
        .containsInAnyOrder(new Rejection(REFUSAL.mined(), "score", "refusal", quality(REFUSAL)));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void rejectsLowScoresWhenAsked() {
    PCollectionTuple scored = score(50);
    PAssert.that(scored.get(ScoreQuality.SCORED))
        .containsInAnyOrder(new ScoredPair(GOOD.clean(), quality(GOOD)));
    PAssert.that(scored.get(ScoreQuality.REJECTED))
        .containsInAnyOrder(
            new Rejection(POOR.mined(), "score", "below_min_quality", quality(POOR)),
            new Rejection(REFUSAL.mined(), "score", "refusal", quality(REFUSAL)));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void takesOverWhatAnEarlierRunKnowsUnderTheSameKey() {
    QualityKey keys = QualityKey.of("program", RULES, KnowledgeBase.bundled(), Catalog.bundled());
    String known = keys.of(GOOD.mined());
    PCollectionTuple scored =
        pipeline
            .apply(Create.of(GOOD.clean(), POOR.clean()).withCoder(RecordCoder.of(CleanPair.class)))
            .apply(
                "Score quality",
                ScoreQuality.with(
                    new PairScoring(
                        RULES,
                        KnowledgeBase.bundled(),
                        Catalog.bundled(),
                        keys,
                        (pairId, key) ->
                            key.equals(known) ? Optional.of(earlier()) : Optional.empty()),
                    new RejectionRule(0)));

    PAssert.that(scored.get(ScoreQuality.SCORED))
        .containsInAnyOrder(
            new ScoredPair(GOOD.clean(), earlier()), new ScoredPair(POOR.clean(), quality(POOR)));
    PAssert.that(scored.get(KeepLedger.BOOKS))
        .satisfies(
            books -> {
              assertThat(Ledger.of(books).work())
                  .containsExactly(new Ledger.WorkLine(Work.QUALITIES, 1, 1));
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static Quality earlier() {
    return new Quality(1, Tier.LOW, List.of(), List.of("of_before"), List.of());
  }

  /** Were it still held, a lease would be of the same one as the lease before. */
  @Test
  void noCopyHoldsTheCheckOnceTheRunHasEnded() {
    score(0);
    pipeline.run().waitUntilFinish();

    FactCheck before;
    try (Lease<FactCheck> lease = FactChecker.shared(KnowledgeBase.bundled(), Catalog.bundled())) {
      before = lease.value();
    }
    try (Lease<FactCheck> lease = FactChecker.shared(KnowledgeBase.bundled(), Catalog.bundled())) {
      assertThat(lease.value()).isNotSameAs(before);
    }
  }

  /** The quality that the scorer alone gives, with the parser's notes among its flags. */
  private static Quality quality(SamplePair pair) {
    SamplePair.Texts texts = pair.texts();
    return new QualityScorer(RULES)
        .score(texts.question(), texts.answer(), texts.answer(), texts.notes(), List.of());
  }

  private PCollectionTuple score(double minQuality) {
    List<CleanPair> pairs = List.of(GOOD.clean(), POOR.clean(), REFUSAL.clean());
    return pipeline
        .apply(Create.of(pairs).withCoder(RecordCoder.of(CleanPair.class)))
        .apply(
            "Score quality",
            ScoreQuality.with(
                new PairScoring(
                    RULES, KnowledgeBase.bundled(), Catalog.bundled(), null, EarlierQualities.NONE),
                new RejectionRule(minQuality)));
  }
}
