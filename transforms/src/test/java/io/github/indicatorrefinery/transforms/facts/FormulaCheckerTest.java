package io.github.indicatorrefinery.transforms.facts;

import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.CORRECT;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.NOT_CHECKABLE;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.VARIANT;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Fact.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaCheckerTest {
  private static final FormulaChecker CHECKER = new FormulaChecker(KnowledgeBase.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "chaikin_money_flow_cmf # CMF = Sum(Money Flow Volume, 20) / Sum(Volume, 20)",
        "chaikin_money_flow_cmf # MFM = [(Close - Low) - (High - Close)] / (High - Low)",
        "money_flow_index_mfi # Money Flow Index = 100 - (100 / (1 + Money Flow Ratio))",
        "relative_strength_index_rsi # RSI = 100 - 100 / (1 + Average Gain / Average Loss)",
        "ultimate_oscillator # UO = 100 × [(4 × Average7) + (2 × Average14) + Average28] / 7",
        "vortex_indicator # VI+ = Sum of VM+ over 14 periods / Sum of True Range over 14 periods",
        "stochastic_oscillator_fast # %K = 100 * (C - L14) / (H14 - L14)",
        "williams_r # %R = (Highest High - Close) / (Highest High - Lowest Low) x -100",
        "commodity_channel_index_cci # CCI = (TP - SMA(TP, 20)) / (0.015 × Mean Deviation)",
        "on_balance_volume_obv # If Close > Previous Close, then OBV = Previous OBV + Volume",
        "bollinger_bands # Upper Band = 20-day SMA + 2 standard deviations",
        "moving_average_convergence_divergence_macd # MACD = 12-period EMA - 26-period EMA",
        "exponential_moving_average_ema # EMA = Close × k + Previous EMA × (1 − k)",
        "mvrv_ratio_market_value_to_realized_value # $MVRV = \\frac{Market\\ Cap}{Realized\\ Cap}$",
        "network_value_to_transactions_nvt_ratio # NVT = Market Cap ÷ Daily Transaction Volume",
        "sopr_spent_output_profit_ratio # SOPR = Realized Value / Value at Creation",
        "puell_multiple # Puell Multiple = Daily Issuance Value / 365-day MA of Daily Issuance Value",
        "weighted_moving_average_wma # WMA = (n * P1 + (n-1) * P2 + ... + 1 * Pn) / (n * (n+1) / 2)",
      })
  void acceptsTheReference(String slug, String answer) {
    assertThat(verdicts(slug, answer)).containsExactly(CORRECT);
  }

  @Test
  void readsASumOfBarePricesWithAnEllipsis() {
    assertThat(verdicts("simple_moving_average_sma", "SMA = (P1 + P2 + P3 + ... + Pn) / n"))
        .doesNotContain(WRONG)
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "chaikin_money_flow_cmf # CMF = (Close - Low) - (High - Close) / (High - Low) * Volume",
        "accumulation_distribution_line # ADL = ((Close - Low) - (High - Close)) / (High - Low) * Volume",
        "money_flow_index_mfi # MFI = 100 - 100 / (1 + Negative Money Flow / Positive Money Flow)",
        "relative_strength_index_rsi # RSI = 100 / (1 + Average Gain / Average Loss)",
        "ultimate_oscillator # UO = 100 * (Average7 + Average14 + Average28) / 3",
        "vortex_indicator # VI- = |Low - Previous High|",
        "ease_of_movement_eom # EMV = (High - Low) / (High + Low) * Volume",
        "stochastic_oscillator_fast # %K = 100 * (H14 - C) / (H14 - L14)",
        "commodity_channel_index_cci # CCI = (TP - SMA(TP, 20)) / (0.15 * Mean Deviation)",
        "bollinger_bands # Lower Band = SMA(Close, 20) + 2 * Standard Deviation",
        "moving_average_convergence_divergence_macd # MACD = 12-period EMA / 26-period EMA",
        "mvrv_ratio_market_value_to_realized_value # MVRV = Realized Cap / Market Cap",
        "weighted_moving_average_wma # WMA = (P1 * n) + (P2 * (n-1)) + ... + (Pn * 1) / (n * (n+1) / 2)",
      })
  void accusesWhatDiffersInEveryReading(String slug, String answer) {
    assertThat(verdicts(slug, answer)).containsExactly(WRONG);
  }

  @Test
  void namesTheVariant() {
    Fact fact = only("stochastic_oscillator_fast", "%K = (C - L14) / (H14 - L14)");

    assertThat(fact.verdict()).isEqualTo(VARIANT);
    assertThat(fact.reason()).isEqualTo("without the factor 100");
  }

  @Test
  void saysWhatAWrongFormulaGivesInsteadOfTheReference() {
    Fact fact =
        only("mvrv_ratio_market_value_to_realized_value", "MVRV = Realized Cap / Market Cap");

    assertThat(fact.quote()).isEqualTo("MVRV = Realized Cap / Market Cap");
    assertThat(fact.reference()).startsWith("mvrv").contains("market_cap");
    assertThat(fact.source()).isNotBlank();
    assertThat(fact.reason()).contains("it gives", "instead of");
  }

  @Test
  void takesTheNumbersOfTheAnswerForTheParameters() {
    assertThat(verdicts("moving_average_convergence_divergence_macd", "MACD = EMA(5) - EMA(35)"))
        .containsExactly(CORRECT);
    assertThat(verdicts("bollinger_bands", "Upper Band = SMA(Close, 50) + 2.5 * StdDev(Close, 50)"))
        .containsExactly(CORRECT);
  }

  @Test
  void doesNotAccuseWhereAWordIsUnknown() {
    Fact fact = only("chaikin_money_flow_cmf", "CMF = Smart Money Score / Volume");

    assertThat(fact.verdict()).isEqualTo(NOT_CHECKABLE);
    assertThat(fact.reason()).contains("smart money score");
  }

  @Test
  void doesNotAccuseWhatIsRightIfANameMeansTheSum() {
    assertThat(verdicts("chaikin_money_flow_cmf", "CMF = Money Flow Volume / Volume"))
        .containsExactly(NOT_CHECKABLE);
  }

  @Test
  void doesNotAccuseWhereConditionsFollow() {
    assertThat(
            verdicts(
                "on_balance_volume_obv",
                "OBV = Previous OBV + Volume\n- If the close fell, volume is subtracted instead."))
        .containsExactly(NOT_CHECKABLE);
  }

  @Test
  void blamesAWrongIntermediateButNotWhatUsesItsName() {
    assertThat(
            verdicts(
                "accumulation_distribution_line",
                "MFM = (Close - Low) / (High - Low)\nADL = Previous ADL + MFM x Volume"))
        .containsExactly(WRONG, CORRECT);
  }

  @Test
  void countsAFormulaThatIsStatedTwiceOnce() {
    assertThat(
            verdicts(
                "relative_strength_index_rsi",
                "RSI = 100 - 100 / (1 + RS)\nAgain: RSI = 100 - 100 / (1 + RS)"))
        .containsExactly(CORRECT);
  }

  @Test
  void checksUnmistakableFormulasOfOtherIndicators() {
    Fact fact = only("aroon_indicator", "By contrast, MFI = 100 - 100 / (1 + Money Flow Ratio).");

    assertThat(fact.indicator()).isEqualTo("money_flow_index_mfi");
    assertThat(fact.verdict()).isEqualTo(CORRECT);
  }

  @Test
  void readsCalculationsInWords() {
    assertThat(
            verdicts(
                "moving_average_convergence_divergence_macd",
                "MACD is calculated by subtracting the 26-period EMA from the 12-period EMA."))
        .containsExactly(CORRECT);
  }

  @Test
  void findsNothingWhereNothingIsStated() {
    assertThat(CHECKER.check(List.of("williams_r"), "A momentum oscillator for crypto traders."))
        .isEmpty();
    assertThat(CHECKER.check(List.of("williams_r"), "Above -20 = overbought.")).isEmpty();
  }

  private static List<Verdict> verdicts(String slug, String answer) {
    return CHECKER.check(List.of(slug), answer).stream().map(Fact::verdict).toList();
  }

  private static Fact only(String slug, String answer) {
    List<Fact> facts = CHECKER.check(List.of(slug), answer);
    assertThat(facts).hasSize(1);
    return facts.get(0);
  }
}
