package io.github.indicatorrefinery.transforms.formula.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.indicatorrefinery.transforms.formula.FormulaException;
import io.github.indicatorrefinery.transforms.formula.FormulaParser;
import io.github.indicatorrefinery.transforms.formula.compare.FormulaComparison.Relation;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EquivalenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ((close - low) - (high - close)) / (high - low) | (2 * close - high - low) / (high - low)
          100 - 100 / (1 + x / y)                         | 100 * x / (x + y)
          prev(ema(close, 9)) + 0.2 * (close - prev(ema(close, 9))) | ema(close, 9)
          wilder(close, 14)                               | ema(close, 27)
          sum(close, 20) / 20                             | sma(close, 20)
          sqrt(sma(close^2, 20) - sma(close, 20)^2)       | stdev(close, 20)
          ln(x / prev(x))                                 | ln(x) - ln(prev(x))
          close - close * 0                               | close
          cum(if(high == low, 0, (2 * close - high - low) / (high - low) * volume)) \
            | cum((2 * close - high - low) / (high - low) * volume)
          """)
  void seesThatTheFormDoesNotMatter(String candidate, String reference) {
    assertThat(between(candidate, reference)).isEqualTo(FormulaComparison.equal());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          100 * x / y      | x / y         | SCALED  | 100  | 0    | 100 times the reference
          x / prev(x)      | 50 * x / prev(x) | SCALED | 0.02 | 0  | 0.02 times the reference
          low - high       | high - low    | NEGATED | -1   | 0    | the reference with the opposite sign
          100 * x / prev(x) | 100 * (x - prev(x)) / prev(x) | SHIFTED | 1 | 100 | the reference plus 100
          x / y - 1        | x / y         | SHIFTED | 1    | -1   | the reference minus 1
          100 * (x - y) / (x + y) | 100 - 100 / (1 + x / y) | LINEAR | 2 | -100 \
            | 2 times the reference minus 100
          stdev_sample(close, 20) | stdev(close, 20) | SCALED | 1.02597835 | 0 \
            | 1.02598 times the reference
          """)
  void namesTheConstantsBetweenThem(
      String candidate,
      String reference,
      Relation relation,
      double factor,
      double offset,
      String reason) {
    FormulaComparison comparison = between(candidate, reference);

    assertThat(comparison.relation()).isEqualTo(relation);
    assertThat(comparison.factor()).isCloseTo(factor, Offset.offset(1e-8));
    assertThat(comparison.offset()).isCloseTo(offset, Offset.offset(1e-8));
    assertThat(comparison.reason()).isEqualTo(reason);
    assertThat(comparison.counterExample()).isEmpty();
  }

  @Test
  void recognisesATotalWithAnotherStart() {
    assertThat(between("cum(if(prev(close, 5) > 0, volume, 0))", "cum(volume)"))
        .isEqualTo(FormulaComparison.restarted());
  }

  @Test
  void showsADifferenceInNumbers() {
    FormulaComparison comparison = between("(high - low) / close", "(high - low) / open");

    assertThat(comparison.relation()).isEqualTo(Relation.DIFFERENT);
    CounterExample example = comparison.counterExample().orElseThrow();
    Map<String, Double> inputs = example.inputs();
    assertThat(inputs.keySet()).containsExactly("close", "high", "low", "open");
    assertThat(example.candidate())
        .isEqualTo((inputs.get("high") - inputs.get("low")) / inputs.get("close"));
    assertThat(example.reference())
        .isEqualTo((inputs.get("high") - inputs.get("low")) / inputs.get("open"));
    assertThat(comparison.reason()).isEqualTo(example.text());
  }

  /** Mistakes that answers make, each of which looks like the formula. */
  static List<Arguments> mistakes() {
    return List.of(
        Arguments.of(
            "sma((2 * close - high - low) / (high - low), 20)", KnownFormulas.CHAIKIN_MONEY_FLOW),
        Arguments.of(
            "100 * (close - lowest(close, 14)) / (highest(close, 14) - lowest(close, 14))",
            KnownFormulas.STOCHASTIC),
        Arguments.of(
            "100 - 100 / (1 + sma(max(close - prev(close), 0), 14)"
                + " / sma(max(prev(close) - close, 0), 14))",
            KnownFormulas.RSI),
        Arguments.of(
            "cum(if(close > open, volume, if(close < open, -volume, 0)))",
            KnownFormulas.ON_BALANCE_VOLUME),
        Arguments.of(
            "compound(if(volume > prev(volume), close / prev(close) - 1, 0))",
            KnownFormulas.NEGATIVE_VOLUME_INDEX),
        Arguments.of(
            "cum(if(volume < prev(volume), close / prev(close) - 1, 0))",
            KnownFormulas.NEGATIVE_VOLUME_INDEX),
        Arguments.of(
            KnownFormulas.ULTIMATE_OSCILLATOR.replace("4 * ", "3 * ").replace("/ 7", "/ 6"),
            KnownFormulas.ULTIMATE_OSCILLATOR));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void findsAMistakeThatLooksRight(String candidate, String reference) {
    assertThat(between(candidate, reference).relation()).isEqualTo(Relation.DIFFERENT);
  }

  @Test
  void tellsAnotherConventionAtTheEdgeFromAnotherMeaning() {
    FormulaComparison comparison =
        between("cum(if(close >= prev(close), volume, -volume))", KnownFormulas.ON_BALANCE_VOLUME);

    assertThat(comparison.relation()).isEqualTo(Relation.EDGE);
    assertThat(comparison.counterExample().orElseThrow().sample()).isEqualTo("flat bars");
  }

  @Test
  void doesNotCallAMissingGuardADifference() {
    assertThat(
            between(
                "sum((2 * close - high - low) / (high - low) * volume, 20) / sum(volume, 20)",
                KnownFormulas.CHAIKIN_MONEY_FLOW))
        .isEqualTo(FormulaComparison.equal());
  }

  @Test
  void letsParametersHoldForBothSides() {
    assertThat(
            Equivalence.between(
                FormulaParser.parse("sum(close, n) / n"),
                FormulaParser.parse("sma(close, n)"),
                Map.of("n", 14.0)))
        .isEqualTo(FormulaComparison.equal());
  }

  @Test
  void takesLongSamplesForLongWindows() {
    assertThat(between("sum(close, 1400) / 1400", "sma(close, 1400)"))
        .isEqualTo(FormulaComparison.equal());
    assertThat(between("sma(close, 1400)", "sma(close, 1401)").relation())
        .isEqualTo(Relation.DIFFERENT);
  }

  @Test
  void tellsWhyACandidateCannotBeJudged() {
    assertUndefined("smma(close, 3)", "close", "Unknown function \"smma\".");
    assertUndefined(
        "sma(close, volume)", "close", "Argument 2 of \"sma\" has to be the same in all periods.");
    assertUndefined(
        "sqrt(low - high)",
        "close",
        "It has a value in 0 of 360 periods where the reference has one.");
    assertUndefined("close / close", "x / x", "The reference has no value that varies.");
  }

  @Test
  void refusesAReferenceThatCannotBeComputed() {
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(() -> between("close", "smma(close, 3)"))
        .withMessage("Unknown function \"smma\".");
  }

  private static void assertUndefined(String candidate, String reference, String reason) {
    assertThat(between(candidate, reference)).isEqualTo(FormulaComparison.undefined(reason));
  }

  private static FormulaComparison between(String candidate, String reference) {
    return Equivalence.between(
        FormulaParser.parse(candidate), FormulaParser.parse(reference), Map.of());
  }
}
