package io.github.indicatorrefinery.transforms.knowledge;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.indicatorrefinery.transforms.formula.Evaluation;
import io.github.indicatorrefinery.transforms.knowledge.reference.Formula;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What ta4j does not know, or has in another form, computed with paper and pencil. */
class HandComputedFormulasTest {
  private static final double TINY = 1e-9;
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.bundled();

  private static final double[] HIGH = {10, 12, 13, 12};
  private static final double[] LOW = {8, 9, 11, 9};
  private static final double[] CLOSE = {9, 11, 12, 10};
  private static final double[] VOLUME = {100, 200, 150, 300};
  private static final Map<String, double[]> MARKET =
      Map.of("high", HIGH, "low", LOW, "close", CLOSE, "volume", VOLUME);

  @Test
  void chaikinMoneyFlow() {
    // Multipliers 0, 1/3, 0, -1/3; volumes of money flow 0, 200/3, 0, -100.
    assertFormula(
        "chaikin_money_flow_cmf",
        "cmf",
        Map.of("n", 2.0),
        NaN,
        200 / 3.0 / 300,
        200 / 3.0 / 350,
        -100 / 450.0);
  }

  @Test
  void ultimateOscillator() {
    // Buying pressure 2, 1, 1 of true ranges 3, 2, 3.
    assertFormula(
        "ultimate_oscillator",
        "uo",
        Map.of("n_short", 1.0, "n_medium", 2.0, "n_long", 3.0),
        NaN,
        NaN,
        NaN,
        100 * (4 * 1 / 3.0 + 2 * 2 / 5.0 + 4 / 8.0) / 7);
  }

  @Test
  void vortex() {
    // |high - low before| 4, 4, 1; |low - high before| 1, 1, 4; true ranges 3, 2, 3.
    assertFormula("vortex_indicator", "vi_plus", Map.of("n", 2.0), NaN, NaN, 8 / 5.0, 5 / 5.0);
    assertFormula("vortex_indicator", "vi_minus", Map.of("n", 2.0), NaN, NaN, 2 / 5.0, 5 / 5.0);
  }

  @Test
  void easeOfMovement() {
    // Midpoints 9, 10.5, 12, 10.5; box ratios 200/3, 150/2, 300/3 with a scale of 1.
    assertFormula(
        "ease_of_movement_eom",
        "one_period_emv",
        Map.of("n", 1.0, "scale", 1.0),
        NaN,
        1.5 * 3 / 200,
        1.5 * 2 / 150,
        -1.5 * 3 / 300);
  }

  @Test
  void chaikinVolatility() {
    // Ranges 2, 3, 2, 3; with alpha 2/3 their averages are 2, 8/3, 20/9, 74/27.
    assertFormula(
        "chaikin_volatility",
        "chaikin_volatility",
        Map.of("n_ema", 2.0, "n_roc", 1.0),
        NaN,
        100 / 3.0,
        -100 / 6.0,
        100 * (74 / 27.0 / (20 / 9.0) - 1));
  }

  @Test
  void volumeIndexesOfFallingAndRisingVolume() {
    // The volume falls on the third day only, when the close rises from 11 to 12.
    assertFormula(
        "negative_volume_index_nvi",
        "nvi",
        Map.of("start", 1000.0),
        1000,
        1000,
        1000 * 12 / 11.0,
        1000 * 12 / 11.0);
    assertFormula(
        "positive_volume_index_pvi",
        "pvi",
        Map.of("start", 1000.0),
        1000,
        1000 * 11 / 9.0,
        1000 * 11 / 9.0,
        1000 * 11 / 9.0 * 10 / 12);
  }

  @Test
  void forceIndex() {
    assertFormula("force_index", "raw_force", Map.of(), NaN, 400, 150, -600);
  }

  @Test
  void aroonOfTheHighestInTheWindow() {
    // Highs 12, 13 and then 13 a day ago.
    assertFormula("aroon_indicator", "aroon_up", Map.of("n", 2.0), NaN, 100, 100, 50);
  }

  @Test
  void historicalVolatilityIsAnnualised() {
    // Two log returns ln 2 and -ln 2: mean 0, variance of a sample 2 (ln 2)².
    double[] close = {1, 2, 1};
    assertThat(
            compute(
                "historical_volatility",
                "historical_volatility",
                Map.of("close", close),
                Map.of("n", 2.0, "periods_per_year", 365.0))[2])
        .isCloseTo(Math.sqrt(2) * Math.log(2) * Math.sqrt(365), within(TINY));
  }

  @Test
  void valuationMetrics() {
    assertThat(
            one(
                "market_cap_to_realized_cap_ratio_mvrv",
                "mvrv",
                Map.of("price", 30.0, "circulating_supply", 20.0, "realized_cap", 400.0)))
        .isEqualTo(1.5);
    assertThat(
            one(
                "nupl_net_unrealized_profit_loss",
                "nupl",
                Map.of("market_cap", 600.0, "realized_cap", 400.0)))
        .isCloseTo(1 / 3.0, within(TINY));
    assertThat(one("stock_to_flow_s2f_ratio", "model_price", Map.of("stock", 500.0, "flow", 10.0)))
        .isCloseTo(0.4 * 125_000, within(1e-9));
    assertThat(
            one(
                "sopr_spent_output_profit_ratio",
                "sopr",
                Map.of("spent_value", 110.0, "creation_value", 100.0)))
        .isEqualTo(1.1);
  }

  @Test
  void puellMultipleIsOneWhereIssuanceIsSteady() {
    double[] issuance = new double[366];
    Arrays.fill(issuance, 900);
    issuance[365] = 1800;
    double[] puell =
        compute(
            "puell_multiple",
            "puell_multiple",
            Map.of("issuance_value", issuance),
            Map.of("n", 365.0));
    assertThat(puell[364]).isEqualTo(1);
    assertThat(puell[365]).isCloseTo(1800 / (900 + 900 / 365.0), within(TINY));
  }

  @Test
  void fundingRateIsTheInterestWhereThePremiumIsNear() {
    Map<String, Double> limit = Map.of("clamp_limit", 0.0005);
    assertThat(
            compute(
                "funding_rates",
                "funding_rate",
                Map.of(
                    "premium_index", new double[] {0.0002, 0.002, -0.002},
                    "interest_rate", new double[] {0.0001, 0.0001, 0.0001}),
                limit))
        .containsExactly(new double[] {0.0001, 0.0015, -0.0015}, within(TINY));
  }

  @Test
  void defi() {
    assertThat(one("impermanent_loss", "impermanent_loss", Map.of("price_ratio", 4.0)))
        .isCloseTo(-0.2, within(TINY));
    assertThat(
            one(
                "borrow_rate",
                "borrow_rate",
                Map.of(
                    "utilization",
                    0.9,
                    "optimal",
                    0.8,
                    "base_rate",
                    0.01,
                    "slope1",
                    0.04,
                    "slope2",
                    0.6)))
        .isCloseTo(0.01 + 0.04 + 0.3, within(TINY));
    assertThat(
            one(
                "supply_rate",
                "supply_rate",
                Map.of("borrow_rate", 0.1, "utilization", 0.5, "reserve_factor", 0.2)))
        .isCloseTo(0.04, within(TINY));
  }

  private static void assertFormula(
      String slug, String output, Map<String, Double> parameters, double... expected) {
    double[] values = compute(slug, output, MARKET, parameters);
    assertThat(values).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      boolean isSame =
          Double.isNaN(expected[i])
              ? Double.isNaN(values[i])
              : Math.abs(values[i] - expected[i]) < TINY;
      assertThat(isSame).as("period %d: %s", i, values[i]).isTrue();
    }
  }

  /** The output of one period. */
  private static double one(String slug, String output, Map<String, Double> values) {
    return compute(slug, output, Map.of(), values)[0];
  }

  private static double[] compute(
      String slug, String output, Map<String, double[]> series, Map<String, Double> parameters) {
    Formula formula =
        KNOWLEDGE.find(slug).orElseThrow().computation().formula(output).orElseThrow().value();
    return Evaluation.of(formula.expression(), series, parameters);
  }
}
