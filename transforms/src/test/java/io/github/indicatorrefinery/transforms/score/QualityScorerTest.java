package io.github.indicatorrefinery.transforms.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QualityScorerTest {
  private static final String QUESTION = "How do traders use funding rates of perpetual futures?";

  static final String GOOD =
      """
      Funding rates of perpetual futures tell traders which side pays the other.

      Uses:
      1. Sentiment:
         - A rate of 0.05 % in eight hours shows crowded longs on Bitcoin.
         - For example, in March 2024 the rate of BTC reached 0.1 %.
      2. Carry:
         - Traders hold the coin and sell the future to earn the rate.
         - The yield was about 12 % a year on Binance.

      Taken together, the funding rate shows how crowded a trade is, and what it costs to stay in it.

      Sources:
      - https://example.org/funding
      - "Perpetuals explained" by A. Writer
      """
          .strip();

  private final QualityScorer scorer = new QualityScorer(ScoringRules.defaults());

  @Test
  void scoresAGoodAnswerAboveItsCutAndMixedCopies() {
    double good = score(GOOD).score();
    assertThat(score(GOOD.substring(0, GOOD.length() / 2)).score()).isLessThan(good);
    assertThat(score(GOOD.replace("\n", " ")).score()).isLessThan(good);
    List<String> lines = new java.util.ArrayList<>(GOOD.lines().toList());
    java.util.Collections.reverse(lines);
    assertThat(score(String.join("\n", lines)).score()).isLessThan(good);
  }

  @Test
  void listsEveryMetricOnceAndInOrder() {
    assertThat(score(GOOD).metrics())
        .extracting(Quality.Metric::name)
        .containsExactly(
            "completeness",
            "crypto_context",
            "technical_accuracy",
            "clarity_structure",
            "practical_examples",
            "recency",
            "length",
            "alignment");
  }

  @Test
  void roundsBeforeItChoosesTheTier() {
    assertThat(scorer.tier(90.0)).isEqualTo(Tier.PREMIUM);
    assertThat(scorer.tier(89.9)).isEqualTo(Tier.STANDARD);
    assertThat(scorer.tier(70.0)).isEqualTo(Tier.STANDARD);
    assertThat(scorer.tier(69.9)).isEqualTo(Tier.REVIEW);
    assertThat(scorer.tier(49.9)).isEqualTo(Tier.LOW);
  }

  @Test
  void sortsItsFlagsAmongTheNotesOfTheParser() {
    String announced = "Certainly! Here is an overview of funding rates:\n\n" + GOOD;
    Quality quality =
        scorer.score(
            QUESTION, announced, announced, List.of("length_differs", "a_note"), List.of());
    assertThat(quality.flags()).containsExactly("a_note", "announcing_opening", "length_differs");
  }

  @Test
  void flagsWhatIsWrongByItsKindAndHoldsTheTierAtReview() {
    Fact formula = fact(Fact.Kind.FORMULA, Fact.Verdict.WRONG);
    Fact creator = fact(Fact.Kind.CREATOR, Fact.Verdict.WRONG);
    Fact period = fact(Fact.Kind.PERIOD, Fact.Verdict.CORRECT);
    assertThat(score(GOOD).tier()).isEqualTo(Tier.STANDARD);

    Quality wrong = scorer.score(QUESTION, GOOD, GOOD, List.of(), List.of(formula, creator));
    assertThat(wrong.flags()).containsExactly("wrong_fact", "wrong_formula");
    assertThat(wrong.tier()).isEqualTo(Tier.REVIEW);
    assertThat(wrong.score()).isLessThan(score(GOOD).score() - 9);
    assertThat(wrong.facts()).containsExactly(formula, creator);
    assertThat(wrong.hasWrongFact()).isTrue();

    Quality right = scorer.score(QUESTION, GOOD, GOOD, List.of(), List.of(period));
    assertThat(right.flags()).isEmpty();
    assertThat(right.score()).isGreaterThan(score(GOOD).score());
    assertThat(right.hasWrongFact()).isFalse();
  }

  @Test
  void doesNotLiftALowTierToReviewForAWrongFact() {
    Fact formula = fact(Fact.Kind.FORMULA, Fact.Verdict.WRONG);
    assertThat(scorer.score("", "", "", List.of(), List.of(formula)).tier()).isEqualTo(Tier.LOW);
  }

  @Test
  void takesFromTheScoreOfAnAnswerThatRefusesFirst() {
    String answer = "I'm sorry, but I cannot give advice on this topic.\n\n" + GOOD;
    assertThat(score(answer).flags()).containsExactly("partial_refusal");
    assertThat(score(answer).score()).isLessThan(score(GOOD).score() * 0.9);
  }

  private static Fact fact(Fact.Kind kind, Fact.Verdict verdict) {
    return new Fact("rsi", kind, verdict, "RSI = x", "RSI = y", "a book", "");
  }

  @Test
  void givesAnEmptyAnswerNothing() {
    assertThat(scorer.score("", "", "", List.of(), List.of()).tier()).isEqualTo(Tier.LOW);
  }

  @Property(tries = 500)
  void scoresAnyTextWithinBounds(@ForAll String question, @ForAll String answer) {
    Quality quality = scorer.score(question, answer, answer, List.of(), List.of());
    assertThat(quality.score()).isBetween(0.0, 100.0);
    assertThat(quality.score() * 10).isEqualTo(Math.rint(quality.score() * 10));
  }

  @Test
  void takesLongHostileTextInItsStride() {
    for (String unit :
        new String[] {
          "a", "1. ", "\n", "Sources:\n", "- x\n", "\uD800", "the the ", "2024 ", "|"
        }) {
      String text = unit.repeat(300_000);
      assertThat(scorer.score(unit, text, text, List.of(), List.of()).score())
          .isBetween(0.0, 100.0);
    }
  }

  @Test
  void refusesRulesThatDoNotAddUp() {
    assertThatThrownBy(() -> new ScoringRules.Weights(50, 50, 50, 0, 0, 0, 0, 0))
        .hasMessageContaining("150");
    assertThatThrownBy(() -> new ScoringRules.Weights(110, 0, -10, 0, 0, 0, 0, 0))
        .hasMessageContaining("negative");
    assertThatThrownBy(() -> new ScoringRules.Tiers(70, 90, 50)).hasMessageContaining("rise");
  }

  private Quality score(String answer) {
    return scorer.score(QUESTION, answer, answer, List.of(), List.of());
  }
}
