package io.github.indicatorrefinery.transforms.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.edit.Losses.Loss;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Fact.Kind;
import io.github.indicatorrefinery.transforms.values.Fact.Verdict;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LossesTest {
  private static final String FORMULA = "RSI = 100 - 100 / (1 + RS)";
  private static final SamplePair PAIR = SamplePair.of("a", "rsi").withQuestion("RSI of 14 days?");

  @Test
  void nothingIsLostByAnAnswerThatSaysMore() {
    assertThat(loss("It uses 14 days.", 50, "It uses 14 days, on 1 chart.", 50)).isEmpty();
  }

  @Test
  void aNumberOfTheQuestionBelongsIntoTheQuestion() {
    assertThat(
            Losses.of(
                before("It uses 14 days.", 50),
                after("RSI of some days?", "It uses 14 days."),
                quality(60)))
        .contains(new Loss("lost_number", "of the question: 14"));
  }

  @Test
  void allNumbersThatGoAreTold() {
    assertThat(loss("Buy below 30, sell above 70.", 50, "Buy low, sell above 70 of 71.", 90))
        .contains(new Loss("lost_number", "of the answer: 30"));
  }

  @Test
  void aFormulaMayBeWrittenOtherwiseButNotGo() {
    String latex = "$\\text{RSI} = 100 - \\frac{100}{1 + RS}$";
    assertThat(loss(FORMULA, 50, latex, 50)).isEmpty();
    assertThat(loss(FORMULA, 50, "It is 100 less 100 by 1 and RS.", 50))
        .contains(new Loss("lost_formula", "\"" + FORMULA + "\""));
  }

  @Test
  void aFormulaThatWasConfirmedIsConfirmedAfterwards() {
    Fact right = fact(Kind.FORMULA, Verdict.CORRECT, FORMULA);
    Fact unknown = fact(Kind.FORMULA, Verdict.NOT_CHECKABLE, FORMULA);

    assertThat(
            Losses.of(
                before(FORMULA, 50, right),
                after(PAIR.texts().question(), FORMULA),
                quality(50, unknown)))
        .contains(new Loss("lost_formula", "\"" + FORMULA + "\""));
    assertThat(
            Losses.of(
                before(FORMULA, 50, right),
                after(PAIR.texts().question(), FORMULA),
                quality(50, fact(Kind.FORMULA, Verdict.VARIANT, FORMULA))))
        .isEmpty();
  }

  @Test
  void whatWasRefutedMayGoWithItsNumbers() {
    String wrong = "RSI = 99 - 99 / (1 + RS)";
    assertThat(
            Losses.of(
                before("As known, " + wrong + ".", 50, fact(Kind.FORMULA, Verdict.WRONG, wrong)),
                after(PAIR.texts().question(), "It swings."),
                quality(50)))
        .isEmpty();
  }

  @Test
  void moreThatIsRefutedIsALossAndTheSameIsNone() {
    Fact known = fact(Kind.PERIOD, Verdict.WRONG, "7 days");
    Fact otherwise = fact(Kind.PERIOD, Verdict.WRONG, "a week");
    Fact another = fact(Kind.YEAR, Verdict.WRONG, "in 1999");

    assertThat(
            Losses.of(
                before("7 days", 50, known),
                after(PAIR.texts().question(), "a week"),
                quality(50, otherwise)))
        .isEmpty();
    assertThat(
            Losses.of(
                before("7 days", 50, known),
                after(PAIR.texts().question(), "7 days in 1999"),
                quality(90, known, another)))
        .contains(new Loss("wrong_fact", "\"in 1999\": because"));
  }

  @Test
  void aLowerScoreIsALossAndTheSameIsNone() {
    assertThat(loss("It swings.", 50, "It does swing.", 50)).isEmpty();
    assertThat(loss("It swings.", 50.1, "It does swing.", 50))
        .contains(new Loss("lower_score", "50.0, before 50.1"));
  }

  private static Optional<Loss> loss(
      String before, double scoreBefore, String after, double scoreAfter) {
    return Losses.of(
        before(before, scoreBefore), after(PAIR.texts().question(), after), quality(scoreAfter));
  }

  private static ScoredPair before(String answer, double score, Fact... facts) {
    return new ScoredPair(PAIR.withAnswer(answer).clean(), quality(score, facts));
  }

  private static CleanPair after(String question, String answer) {
    return new CleanPair(PAIR.mined(), question, answer);
  }

  private static Quality quality(double score, Fact... facts) {
    return new Quality(score, Tier.REVIEW, List.of(), List.of(), List.of(facts));
  }

  private static Fact fact(Kind kind, Verdict verdict, String quote) {
    return new Fact("rsi", kind, verdict, quote, "reference", "source", "because");
  }
}
