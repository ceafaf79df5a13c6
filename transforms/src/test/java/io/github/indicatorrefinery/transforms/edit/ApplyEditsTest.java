package io.github.indicatorrefinery.transforms.edit;

import static io.github.indicatorrefinery.transforms.edit.MadeEdits.digest;
import static io.github.indicatorrefinery.transforms.edit.MadeEdits.edit;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.ledger.KeepLedger;
import io.github.indicatorrefinery.transforms.ledger.Ledger;
import io.github.indicatorrefinery.transforms.ledger.Work;
import io.github.indicatorrefinery.transforms.score.EarlierQualities;
import io.github.indicatorrefinery.transforms.score.PairScoring;
import io.github.indicatorrefinery.transforms.score.QualityKey;
import io.github.indicatorrefinery.transforms.score.RejectionRule;
import io.github.indicatorrefinery.transforms.score.ScoringRules;
import io.github.indicatorrefinery.transforms.sighting.Sighting;
import io.github.indicatorrefinery.transforms.sighting.Sighting.Moment;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.Edit;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.Tier;
import io.github.indicatorrefinery.transforms.values.TriedEdit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;

/** All stages of this package: each edit that fits is tried, and each other one is told. */
class ApplyEditsTest {
  private static final String QUESTION = "How do traders read the RSI?";
  private static final String ANSWER = "Above 70 it is overbought.";
  private static final SamplePair PAIR =
      SamplePair.of("a", "rsi").withQuestion(QUESTION).withAnswer(ANSWER).withScore(40);
  private static final SamplePair OTHER = SamplePair.of("b", "macd");
  private static final String ORIGINAL = digest("a", QUESTION, ANSWER);
  private static final RejectionRule ALL_STAY = new RejectionRule(0);
  private static final QualityKey KEYS = new QualityKey("program", "checked");

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @Test
  void givesAPairTheTextsOfAnEditByWhichNothingIsLost() {
    Edit better = edit("a", 1, ORIGINAL, "How is the RSI read?", " Above 70 it is overbought. ");
    MinedPair mined = PAIR.mined();
    MinedPair renamed =
        new MinedPair(
            "a",
            QuestionKey.hash("How is the RSI read?"),
            mined.source(),
            mined.subject(),
            mined.attribution());

    PCollectionTuple applied = applied(better);
    PAssert.that(applied.get(KeepLedger.BOOKS))
        .satisfies(
            books -> {
              assertThat(Ledger.of(books).work())
                  .containsExactly(new Ledger.WorkLine(Work.QUALITIES, 1, 0));
              return null;
            });
    PAssert.that(applied.get(ApplyEdits.EDITED))
        .containsInAnyOrder(
            OTHER.scored(),
            new ScoredPair(
                new CleanPair(renamed, "How is the RSI read?", ANSWER),
                quality(50),
                List.of(
                    new TriedEdit(
                        better,
                        QUESTION,
                        ANSWER,
                        PAIR.scored().quality(),
                        "How is the RSI read?",
                        ANSWER,
                        quality(50),
                        null,
                        ""))));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void leavesAPairAsItIsWhereSomethingIsLost() {
    Edit shorter = edit("a", 1, ORIGINAL, QUESTION, "When high it is overbought.");

    PAssert.that(applied(shorter).get(ApplyEdits.EDITED))
        .containsInAnyOrder(
            OTHER.scored(),
            new ScoredPair(
                PAIR.clean(),
                PAIR.scored().quality(),
                List.of(
                    new TriedEdit(
                        shorter,
                        QUESTION,
                        ANSWER,
                        PAIR.scored().quality(),
                        QUESTION,
                        "When high it is overbought.",
                        quality(50),
                        "lost_number",
                        "of the answer: 70"))));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void anEditThatWouldBeRejectedIsRefused() {
    Edit blank = edit("a", 1, ORIGINAL, QUESTION, "  ");
    Edit low = edit("a", 2, ORIGINAL, QUESTION, ANSWER + " So it is.");
    ScoredPair edited = tried(new RejectionRule(60), blank, low);

    assertThat(edited.edits())
        .extracting(TriedEdit::refusal)
        .containsExactly("blank_answer", "below_min_quality");
    assertThat(edited.clean()).isEqualTo(PAIR.clean());
    assertThat(edited.tags()).containsExactly("tag 2");
    assertThat(edited.standingEdit()).isEmpty();
  }

  @Test
  void aLaterEditStandsOnAnEarlierOneOrBesideIt() {
    String first = ANSWER + " Below 30 it is oversold.";
    Edit adds = edit("a", 1, ORIGINAL, QUESTION, first);
    Edit beside = edit("a", 2, ORIGINAL, QUESTION, ANSWER + " Mind the trend.");
    Edit onTop = edit("a", 3, digest("a", QUESTION, first), QUESTION, first + " Mind the trend.");
    ScoredPair edited = tried(ALL_STAY, adds, beside, onTop);

    assertThat(edited.edits())
        .extracting(TriedEdit::refusal)
        .containsExactly(null, "lost_number", null);
    assertThat(edited.clean().answer()).isEqualTo(first + " Mind the trend.");
    assertThat(edited.qualityUnedited()).isEqualTo(PAIR.scored().quality());
    assertThat(edited.standingEdit()).contains(onTop);
  }

  @Test
  void anEditOfOtherTextsIsNotTried() {
    assertThat(tried(ALL_STAY, edit("a", 1, "another", QUESTION, ANSWER))).isEqualTo(PAIR.scored());
  }

  @Test
  void tellsWhatNoLongerFits() {
    Edit fits = edit("a", 1, ORIGINAL, QUESTION, ANSWER);
    Edit changed = edit("a", 2, "another", "Q?", ANSWER);
    Edit gone = edit("gone", 3, ORIGINAL, "Q?", ANSWER);
    Edit rejected = edit("b", 4, ORIGINAL, "Q?", ANSWER);
    MadeEdits edits = new MadeEdits(List.of(fits, changed, gone, rejected));
    ScoredPair edited =
        new PairEditing(edits, scoring(), ALL_STAY).edited(PAIR.scored(), edits.of("a"));
    List<Sighting> seen =
        List.of(
            new Sighting(Moment.READ, "a"),
            new Sighting(Moment.READ, "b"),
            new Sighting(Moment.TAKEN, "a"),
            new Sighting(Moment.TAKEN, "b"),
            new Sighting(Moment.TRIED, edited.edits().get(0).edit().name()),
            new Sighting(Moment.LEFT, "a"));
    PCollection<Failure> unfit = unfit(seen, edits);

    PAssert.that(unfit)
        .containsInAnyOrder(
            failure(
                2, "edit of a by some-model: the pair says something else than when it was edited"),
            failure(3, "edit of gone by some-model: no such pair was read"),
            failure(4, "edit of b by some-model: the pair was rejected"));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void tellsNothingOfPairsThatASampleLeftOut() {
    Edit leftOut = edit("b", 1, ORIGINAL, "Q?", ANSWER);
    Edit gone = edit("gone", 2, ORIGINAL, "Q?", ANSWER);
    Edit changed = edit("a", 3, "another", "Q?", ANSWER);
    PCollection<Failure> unfit =
        unfit(
            List.of(
                new Sighting(Moment.READ, "a"),
                new Sighting(Moment.READ, "b"),
                new Sighting(Moment.TAKEN, "a"),
                new Sighting(Moment.LEFT, "a")),
            new MadeEdits(List.of(leftOut, gone, changed)));

    PAssert.that(unfit)
        .containsInAnyOrder(
            failure(2, "edit of gone by some-model: no such pair was read"),
            failure(
                3,
                "edit of a by some-model: the pair says something else than when it was edited"));
    pipeline.run().waitUntilFinish();
  }

  private PCollectionTuple applied(Edit... edits) {
    return pipeline
        .apply(Create.of(PAIR.scored(), OTHER.scored()).withCoder(RecordCoder.of(ScoredPair.class)))
        .apply(ApplyEdits.of(new MadeEdits(Arrays.asList(edits)), scoring(), ALL_STAY));
  }

  private static ScoredPair tried(RejectionRule rejection, Edit... edits) {
    MadeEdits made = new MadeEdits(Arrays.asList(edits));
    return new PairEditing(made, scoring(), rejection).edited(PAIR.scored(), made.of("a"));
  }

  /** Every edited pair has the same quality, as if an earlier run had said so. */
  private static PairScoring scoring() {
    EarlierQualities fifty =
        (pairId, key) ->
            key.equals(KEYS.of(PAIR.mined())) ? Optional.empty() : Optional.of(quality(50));
    return new PairScoring(
        ScoringRules.defaults(), KnowledgeBase.bundled(), Catalog.bundled(), KEYS, fifty);
  }

  private static Quality quality(double score) {
    return new Quality(score, Tier.REVIEW, List.of(), List.of(), List.of());
  }

  private static Failure failure(int line, String message) {
    return new Failure(
        "edit",
        "edit_no_longer_fits",
        message,
        new Origin(SourceKind.FILE, "r.jsonl", null, "line " + line),
        "Q?",
        2);
  }

  private PCollection<Failure> unfit(List<Sighting> seen, Edits edits) {
    return pipeline
        .apply(Create.of(seen).withCoder(RecordCoder.of(Sighting.class)))
        .apply(FindUnfitEdits.of(edits));
  }
}
