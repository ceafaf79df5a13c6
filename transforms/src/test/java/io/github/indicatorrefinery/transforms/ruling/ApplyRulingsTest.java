package io.github.indicatorrefinery.transforms.ruling;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.ruling.Ruling.Action;
import io.github.indicatorrefinery.transforms.sighting.Sighting;
import io.github.indicatorrefinery.transforms.sighting.Sighting.Moment;
import io.github.indicatorrefinery.transforms.values.Attribution;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** All stages of this package: each does what the decisions say and no more. */
class ApplyRulingsTest {
  private static final SamplePair BAD = SamplePair.of("bad", "rsi");
  private static final SamplePair AGAIN = SamplePair.of("again", "rsi");
  private static final SamplePair MORE = SamplePair.of("more", "macd");
  private static final SamplePair BEST = SamplePair.of("best", "obv");

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @Test
  void rejectsWhatIsExcludedAndTakesWhatIsMergedOutOfDedup() {
    Rulings rulings =
        rulings(
            ruling(Action.EXCLUDE, "bad", null, null),
            ruling(Action.MERGE, "again", "more", null),
            ruling(Action.MERGE, "more", "best", null));
    PCollectionTuple ruled =
        pipeline.apply(scored(BAD, AGAIN, MORE, BEST)).apply(ApplyRulings.of(rulings));
    PCollectionTuple decided = ruled.apply(DecideMerges.by(rulings));

    PAssert.that(decided.get(DecideMerges.COMPARED))
        .containsInAnyOrder(Candidate.of(BEST.scored()));
    PAssert.that(ruled.get(ApplyRulings.LEFT))
        .containsInAnyOrder(AGAIN.scored(), MORE.scored(), BEST.scored());
    PAssert.that(ruled.get(ApplyRulings.REJECTED))
        .containsInAnyOrder(
            new Rejection(BAD.mined(), "decide", "decision", BAD.scored().quality()));
    PAssert.that(decided.get(DecideMerges.MERGES))
        .containsInAnyOrder(merge(AGAIN, BEST, "more"), merge(MORE, BEST));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void whatIsMergedIntoAPairThatIsNotThereStays() {
    Rulings rulings = rulings(ruling(Action.MERGE, "again", "gone", null));
    PCollectionTuple decided =
        pipeline
            .apply(scored(AGAIN))
            .apply(ApplyRulings.of(rulings))
            .apply(DecideMerges.by(rulings));

    PAssert.that(decided.get(DecideMerges.COMPARED))
        .containsInAnyOrder(Candidate.of(AGAIN.scored()));
    PAssert.that(decided.get(DecideMerges.MERGES)).empty();
    pipeline.run().waitUntilFinish();
  }

  @Test
  void followsAMergeToThePairThatStaysInTheEnd() {
    Merge ruled = merge(AGAIN, MORE);
    Merge found = merge(MORE, BEST);
    // The record was read twice: one reading went for the other, which went for a third.
    Merge sameRecord = merge(MORE, MORE).followedBy(found);
    PCollection<Merge> followed =
        pipeline
            .apply("Found", merges(sameRecord, found))
            .apply(
                FollowRulings.of(
                    rulings(ruling(Action.MERGE, "again", "more", null)),
                    pipeline.apply("Ruled", merges(ruled))));

    PAssert.that(followed).containsInAnyOrder(found, sameRecord, ruled.followedBy(found));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void setsTheIndicatorOfThePairsThatAreNamed() {
    PCollection<MinedPair> set =
        pipeline
            .apply(mined(BAD, BEST))
            .apply(SetIndicators.by(rulings(ruling(Action.INDICATOR, "bad", null, "macd"))))
            .get(SetIndicators.SET);

    MinedPair bad = BAD.mined();
    PAssert.that(set)
        .containsInAnyOrder(
            BEST.mined(),
            new MinedPair(
                "bad",
                bad.questionHash(),
                bad.source(),
                "macd",
                new Attribution(List.of("macd"), Attribution.Basis.BY_DECISION)));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void tellsWhatNoLongerFits() {
    Rulings rulings =
        rulings(
            ruling(Action.EXCLUDE, "bad", null, null),
            ruling(Action.EXCLUDE, "gone", null, null),
            ruling(Action.KEEP, "bad", null, null),
            ruling(Action.MERGE, "best", "lost", null));
    PCollection<Failure> unfit =
        pipeline
            .apply(seen(List.of("bad", "best"), List.of("bad", "best"), List.of("best")))
            .apply(FindUnfitRulings.of(rulings));

    PAssert.that(unfit)
        .containsInAnyOrder(
            failure(2, "exclude gone, decided by ana: no pair gone was read"),
            failure(3, "keep bad, decided by ana: no pair bad is left: it was rejected before"),
            failure(4, "merge best into lost, decided by ana: no pair lost was read"));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void tellsNothingOfPairsThatASampleLeftOut() {
    Rulings rulings =
        rulings(
            ruling(Action.EXCLUDE, "best", null, null),
            ruling(Action.KEEP, "best", null, null),
            ruling(Action.INDICATOR, "best", null, "macd"),
            ruling(Action.MERGE, "bad", "best", null),
            ruling(Action.KEEP, "bad", null, null),
            ruling(Action.KEEP, "gone", null, null));
    PCollection<Failure> unfit =
        pipeline
            .apply(seen(List.of("bad", "best"), List.of("bad"), List.of()))
            .apply(FindUnfitRulings.of(rulings));

    PAssert.that(unfit)
        .containsInAnyOrder(
            failure(5, "keep bad, decided by ana: no pair bad is left: it was rejected before"),
            failure(6, "keep gone, decided by ana: no pair gone was read"));
    pipeline.run().waitUntilFinish();
  }

  private static Create.Values<Sighting> seen(
      List<String> read, List<String> taken, List<String> scored) {
    List<Sighting> all = new ArrayList<>();
    read.forEach(id -> all.add(new Sighting(Moment.READ, id)));
    taken.forEach(id -> all.add(new Sighting(Moment.TAKEN, id)));
    scored.forEach(id -> all.add(new Sighting(Moment.SCORED, id)));
    return Create.of(all).withCoder(RecordCoder.of(Sighting.class));
  }

  private static Failure failure(int line, String message) {
    return new Failure(
        "decide",
        "decision_no_longer_fits",
        message,
        new Origin(SourceKind.FILE, "d.tsv", null, "line " + line),
        "so it is",
        8);
  }

  /** The line of each is its place. */
  private static Rulings rulings(Ruling... rulings) {
    for (int i = 0; i < rulings.length; i++) {
      Ruling one = rulings[i];
      rulings[i] =
          new Ruling(
              one.action(),
              one.pairId(),
              one.otherId(),
              one.indicator(),
              one.who(),
              one.why(),
              i + 1);
    }
    return new Rulings("d.tsv", Arrays.asList(rulings));
  }

  private static Ruling ruling(
      Action action, String pair, @Nullable String other, @Nullable String indicator) {
    return new Ruling(action, pair, other, indicator, "ana", "so it is", 0);
  }

  private static Merge merge(SamplePair pair, SamplePair into, String... via) {
    return new Merge(
        pair.id(),
        pair.origin(),
        pair.subject(),
        into.id(),
        into.subject(),
        "decision",
        null,
        List.of(via));
  }

  private static Create.Values<Merge> merges(Merge... merges) {
    return Create.of(Arrays.asList(merges)).withCoder(RecordCoder.of(Merge.class));
  }

  private static Create.Values<ScoredPair> scored(SamplePair... pairs) {
    return Create.of(Arrays.stream(pairs).map(SamplePair::scored).toList())
        .withCoder(RecordCoder.of(ScoredPair.class));
  }

  private static Create.Values<MinedPair> mined(SamplePair... pairs) {
    return Create.of(Arrays.stream(pairs).map(SamplePair::mined).toList())
        .withCoder(RecordCoder.of(MinedPair.class));
  }
}
