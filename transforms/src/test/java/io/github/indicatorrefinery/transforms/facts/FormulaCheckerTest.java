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

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "mvrv_ratio_market_value_to_realized_value # MVRV is calculated by dividing the market cap by the realized cap.",
        "moving_average_convergence_divergence_macd # The MACD is the difference between a 12-day and a 26-day EMA.",
        "simple_moving_average_sma # The SMA is calculated by adding up the closing prices for the last n periods (e.g., 20 days) and dividing the sum by n.",
        "bid_ask_spread # The bid-ask spread is the difference between the bid price and the ask price.",
        "rate_of_change_roc # ROC is calculated by taking the difference between the close and the close 10 periods ago, dividing it by the close 10 periods ago, and then multiplying the result by 100.",
      })
  void acceptsTheReferenceInWords(String slug, String answer) {
    assertThat(verdicts(slug, answer)).containsExactly(CORRECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "relative_strength_index_rsi # The RSI is an oscillator. It is calculated as the ratio of average gains to average losses.",
        "average_true_range_atr # ATR is calculated by taking the average of the differences between the daily high and low.",
        "chaikin_volatility # Chaikin Volatility was made by Marc Chaikin and is calculated by taking the difference between the high and the low, and then smoothing it using an exponential moving average.",
        "vortex_indicator # 1. Vortex Positive (VI+): This line rises. It is calculated by taking the absolute difference between the current high and the previous low.",
        "pi_cycle_top_indicator # The Pi Cycle is calculated by taking the 111-day moving average and dividing it by the 350-day moving average.",
        "momentum_indicator # Momentum is calculated by subtracting the current price from the price 10 periods ago.",
        "exchange_netflows # Netflow is calculated by subtracting the sell volume from the buy volume.",
        "average_true_range_atr # ATR is an indicator that measures volatility by calculating the average of the daily trading range.",
      })
  void accusesWhatIsToldWrongInWords(String slug, String answer) {
    assertThat(verdicts(slug, answer)).containsExactly(WRONG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "stock_to_flow_s2f_ratio # Stock-to-Flow = Total Existing Supply / Annual Production # CORRECT",
        "mvrv_ratio_market_value_to_realized_value # MVRV = Overall Market Cap / Total Realized Cap # CORRECT",
        "grayscale_premium_discount # Premium = (Current Market Price - NAV) / NAV * 100 # CORRECT",
        "volume_weighted_average_price_vwap # VWAP = Σ(Typical Price × Volume) / Total Volume # CORRECT",
        "transaction_velocity # Velocity = Transaction Volume / Average Supply # NOT_CHECKABLE",
        "stock_to_flow_s2f_ratio # Stock-to-Flow = Annual Production / Total Existing Supply # WRONG",
        "mvrv_ratio_market_value_to_realized_value # MVRV = Overall Market Cap - Total Realized Cap # WRONG",
        "puell_multiple # PM = Daily Issuance Value / 365-day total of Daily Issuance Value # WRONG",
      })
  void aQuantitysNameWinsOverTheWordOfAnOperation(String slug, String answer, Verdict verdict) {
    assertThat(verdicts(slug, answer)).containsExactly(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "chaikin_money_flow_cmf # CMF is calculated using the Accumulation/Distribution Line.",
        "weighted_moving_average_wma # The WMA is calculated by multiplying each price by a weight. The sum of these values is then divided by the sum of the weights.",
        "relative_strength_index_rsi # RSI is calculated by taking the average of gains, which is then normalized.",
        "exponential_moving_average_ema # The EMA calculates the average of the closing prices.",
      })
  void doesNotAccuseAStepOrAHint(String slug, String answer) {
    assertThat(verdicts(slug, answer)).doesNotContain(WRONG);
  }

  @Test
  void saysInWordsWhatIsLacking() {
    Fact fact = only("vortex_indicator", "VI- = |Low - Previous High|");

    assertThat(fact.reason())
        .startsWith("it lacks the close, a division and a sum over the periods: in period ");
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
