package io.github.indicatorrefinery.transforms.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.indicatorrefinery.transforms.formula.Evaluation;
import io.github.indicatorrefinery.transforms.knowledge.reference.Formula;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.CCIIndicator;
import org.ta4j.core.indicators.EMAIndicator;
import org.ta4j.core.indicators.KSTIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.ParabolicSarIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.StochasticOscillatorDIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.WMAIndicator;
import org.ta4j.core.indicators.WilliamsRIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.DXIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.aroon.AroonDownIndicator;
import org.ta4j.core.indicators.aroon.AroonOscillatorIndicator;
import org.ta4j.core.indicators.aroon.AroonUpIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandWidthIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.bollinger.PercentBIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelLowerIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelMiddleIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelUpperIndicator;
import org.ta4j.core.indicators.helpers.CloseLocationValueIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.PreviousValueIndicator;
import org.ta4j.core.indicators.helpers.TRIndicator;
import org.ta4j.core.indicators.helpers.TypicalPriceIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuChikouSpanIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuKijunSenIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuSenkouSpanAIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuSenkouSpanBIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuTenkanSenIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelLowerIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelMiddleIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelUpperIndicator;
import org.ta4j.core.indicators.numeric.NumericIndicator;
import org.ta4j.core.indicators.statistics.SigmaIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.indicators.statistics.VarianceIndicator;
import org.ta4j.core.indicators.volume.AccumulationDistributionIndicator;
import org.ta4j.core.indicators.volume.ChaikinMoneyFlowIndicator;
import org.ta4j.core.indicators.volume.MoneyFlowIndexIndicator;
import org.ta4j.core.indicators.volume.NVIIndicator;
import org.ta4j.core.indicators.volume.OnBalanceVolumeIndicator;
import org.ta4j.core.indicators.volume.PVIIndicator;
import org.ta4j.core.indicators.volume.ROCVIndicator;
import org.ta4j.core.indicators.volume.VWAPIndicator;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/**
 * The formulas against ta4j, a library of others. Smoothings start differently, so that the first
 * years are left out: what a smoothing of 14 periods had at its start is 1e-12 of it after 400.
 */
class Ta4jTest {
  private static final int DAYS = 1_500;
  private static final int WARM_UP = 1_000;
  private static final double MAX_RELATIVE_ERROR = 1e-9;

  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.bundled();
  private static final Map<String, double[]> MARKET = SampleMarket.of(1, DAYS);
  private static final BarSeries BARS = bars();

  /**
   * What is compared.
   *
   * @param output the output, or {@code output: name of the variant}
   * @param scale what ta4j's number has to be multiplied with
   */
  record Case(String slug, String output, Indicator<Num> ta4j, double scale) {
    @Override
    public String toString() {
      return slug + " " + output;
    }
  }

  @ParameterizedTest
  @MethodSource({"trend", "ichimoku", "momentum", "volatility", "volume", "statistics"})
  void computesTheSameNumbersAsTa4j(Case one) {
    double[] ours = ours(one);
    double[] theirs = theirs(one);
    double size = DoubleStream.of(theirs).skip(WARM_UP).map(Math::abs).average().orElseThrow();
    for (int day = WARM_UP; day < DAYS; day++) {
      double error = MAX_RELATIVE_ERROR * Math.max(size, Math.abs(theirs[day]));
      assertThat(ours[day]).as("day %d", day).isCloseTo(theirs[day], within(error));
    }
  }

  /** A sum since the beginning: ta4j leaves the first day out. */
  @ParameterizedTest
  @MethodSource("sums")
  void growsAsTa4jDoes(Case one) {
    double[] ours = ours(one);
    double[] theirs = theirs(one);
    double size = DoubleStream.of(theirs).map(Math::abs).average().orElseThrow();
    for (int day = 2; day < DAYS; day++) {
      assertThat(ours[day] - ours[1])
          .as("day %d", day)
          .isCloseTo(theirs[day] - theirs[1], within(MAX_RELATIVE_ERROR * size));
    }
  }

  /**
   * ta4j asks whether the price has reached the stop before it limits the stop to the range of the
   * two days before, we ask after that, as Wilder does. Both agree again from the next reversal on.
   */
  @Test
  void stopsWhereTa4jDoesUnlessTheLimitDecides() {
    Case sar = same("parabolic_sar", "sar", new ParabolicSarIndicator(BARS));
    double[] ours = ours(sar);
    double[] theirs = theirs(sar);
    long different =
        IntStream.range(WARM_UP, DAYS)
            .filter(day -> Math.abs(ours[day] / theirs[day] - 1) > MAX_RELATIVE_ERROR)
            .count();
    assertThat(different).isLessThan((DAYS - WARM_UP) / 20);
  }

  static Stream<Case> trend() {
    ClosePriceIndicator close = new ClosePriceIndicator(BARS);
    MACDIndicator macd = new MACDIndicator(close, 12, 26);
    EMAIndicator signal = new EMAIndicator(macd, 9);
    return Stream.of(
        same("simple_moving_average_sma", "sma", new SMAIndicator(close, 20)),
        same("exponential_moving_average_ema", "ema", new EMAIndicator(close, 12)),
        same("weighted_moving_average_wma", "wma", new WMAIndicator(close, 20)),
        same("moving_average_convergence_divergence_macd", "macd", macd),
        same("moving_average_convergence_divergence_macd", "signal", signal),
        same(
            "moving_average_convergence_divergence_macd",
            "histogram",
            NumericIndicator.of(macd).minus(signal)),
        same("average_directional_index_adx", "plus_di", new PlusDIIndicator(BARS, 14)),
        same("average_directional_index_adx", "minus_di", new MinusDIIndicator(BARS, 14)),
        same("average_directional_index_adx", "dx", new DXIndicator(BARS, 14)),
        same("average_directional_index_adx", "adx", new ADXIndicator(BARS, 14)),
        same(
            "aroon_indicator", "aroon_up: window of n + 1 periods", new AroonUpIndicator(BARS, 25)),
        same(
            "aroon_indicator",
            "aroon_down: window of n + 1 periods",
            new AroonDownIndicator(BARS, 25)),
        same(
            "aroon_indicator",
            "aroon_oscillator: window of n + 1 periods",
            new AroonOscillatorIndicator(BARS, 25)),
        same("vortex_indicator", "true_range", new TRIndicator(BARS)));
  }

  /** ta4j plots the leading spans with the present period counted. */
  static Stream<Case> ichimoku() {
    return Stream.of(
        same("ichimoku_cloud_tenkan_sen", "tenkan_sen", new IchimokuTenkanSenIndicator(BARS)),
        same("ichimoku_cloud_kijun_sen", "kijun_sen", new IchimokuKijunSenIndicator(BARS)),
        same(
            "ichimoku_cloud_senkou_span_a",
            "senkou_span_a: as plotted, the present period counted",
            new IchimokuSenkouSpanAIndicator(BARS)),
        same(
            "ichimoku_cloud_senkou_span_b",
            "senkou_span_b: as plotted, the present period counted",
            new IchimokuSenkouSpanBIndicator(BARS)),
        same(
            "ichimoku_cloud_senkou_span_a",
            "senkou_span_a",
            new IchimokuSenkouSpanAIndicator(
                BARS,
                new IchimokuTenkanSenIndicator(BARS),
                new IchimokuKijunSenIndicator(BARS),
                1)),
        same(
            "ichimoku_cloud_chikou_span",
            "chikou_span: the close that it is compared with",
            new PreviousValueIndicator(new ClosePriceIndicator(BARS), 26)),
        same(
            "ichimoku_cloud_chikou_span", "chikou_span", new IchimokuChikouSpanIndicator(BARS, 0)));
  }

  static Stream<Case> momentum() {
    ClosePriceIndicator close = new ClosePriceIndicator(BARS);
    StochasticOscillatorKIndicator fast = new StochasticOscillatorKIndicator(BARS, 14);
    StochasticOscillatorDIndicator slow = new StochasticOscillatorDIndicator(fast);
    KSTIndicator kst = new KSTIndicator(close);
    return Stream.of(
        same("relative_strength_index_rsi", "rsi", new RSIIndicator(close, 14)),
        same("stochastic_oscillator_fast", "percent_k", fast),
        same("stochastic_oscillator_fast", "percent_d", slow),
        same("stochastic_oscillator_slow", "percent_k", slow),
        same("stochastic_oscillator_slow", "percent_d", new SMAIndicator(slow, 3)),
        same("stochastic_oscillator_full", "percent_k", slow),
        same("stochastic_oscillator_full", "percent_d", new SMAIndicator(slow, 3)),
        same("rate_of_change_roc", "roc", new ROCIndicator(close, 12)),
        same("commodity_channel_index_cci", "cci", new CCIIndicator(BARS, 20)),
        same("williams_r", "percent_r", new WilliamsRIndicator(BARS, 14)),
        same(
            "momentum_indicator",
            "momentum",
            NumericIndicator.of(close).minus(new PreviousValueIndicator(close, 10))),
        same("know_sure_thing_kst", "kst", kst),
        same("know_sure_thing_kst", "signal", new SMAIndicator(kst, 9)));
  }

  static Stream<Case> volatility() {
    ClosePriceIndicator close = new ClosePriceIndicator(BARS);
    StandardDeviationIndicator deviation = new StandardDeviationIndicator(close, 20);
    BollingerBandsMiddleIndicator middle =
        new BollingerBandsMiddleIndicator(new SMAIndicator(close, 20));
    BollingerBandsUpperIndicator upper = new BollingerBandsUpperIndicator(middle, deviation);
    BollingerBandsLowerIndicator lower = new BollingerBandsLowerIndicator(middle, deviation);
    BollingerBandWidthIndicator width = new BollingerBandWidthIndicator(upper, middle, lower);
    KeltnerChannelMiddleIndicator keltner = new KeltnerChannelMiddleIndicator(close, 20);
    ATRIndicator atr = new ATRIndicator(BARS, 10);
    return Stream.of(
        same("bollinger_bands", "middle", middle),
        same("bollinger_bands", "upper", upper),
        same("bollinger_bands", "lower", lower),
        same("bollinger_bands", "percent_b", new PercentBIndicator(close, 20, 2)),
        percent("bollinger_bands", "bandwidth", width),
        percent("bollinger_band_width", "bandwidth", width),
        same("average_true_range_atr", "atr", new ATRIndicator(BARS, 14)),
        same("keltner_channels", "middle", keltner),
        same("keltner_channels", "upper", new KeltnerChannelUpperIndicator(keltner, atr, 2)),
        same("keltner_channels", "lower", new KeltnerChannelLowerIndicator(keltner, atr, 2)),
        same(
            "keltner_channels",
            "middle: exponential mean of typical prices",
            new KeltnerChannelMiddleIndicator(BARS, 20)),
        same("donchian_channels", "upper", new DonchianChannelUpperIndicator(BARS, 20)),
        same("donchian_channels", "middle", new DonchianChannelMiddleIndicator(BARS, 20)),
        same("donchian_channels", "lower", new DonchianChannelLowerIndicator(BARS, 20)),
        same("standard_deviation", "standard_deviation", deviation),
        same("standard_deviation", "variance", new VarianceIndicator(close, 20)));
  }

  static Stream<Case> volume() {
    return Stream.of(
        same(
            "volume_weighted_average_price_vwap",
            "vwap: of the last n periods",
            new VWAPIndicator(BARS, 14)),
        same("chaikin_money_flow_cmf", "cmf", new ChaikinMoneyFlowIndicator(BARS, 20)),
        same(
            "accumulation_distribution_line",
            "money_flow_multiplier",
            new CloseLocationValueIndicator(BARS)),
        same("money_flow_index_mfi", "typical_price", new TypicalPriceIndicator(BARS)),
        same("money_flow_index_mfi", "mfi", new MoneyFlowIndexIndicator(BARS, 14)),
        same("volume_rate_of_change", "vroc", new ROCVIndicator(BARS, 14)),
        same("negative_volume_index_nvi", "nvi", new NVIIndicator(BARS)),
        same("positive_volume_index_pvi", "pvi", new PVIIndicator(BARS)));
  }

  static Stream<Case> statistics() {
    return Stream.of(
        same("z_score", "z_score", new SigmaIndicator(new ClosePriceIndicator(BARS), 20)));
  }

  static Stream<Case> sums() {
    return Stream.of(
        same("on_balance_volume_obv", "obv", new OnBalanceVolumeIndicator(BARS)),
        same("accumulation_distribution_line", "adl", new AccumulationDistributionIndicator(BARS)));
  }

  private static Case same(String slug, String output, Indicator<Num> ta4j) {
    return new Case(slug, output, ta4j, 1);
  }

  private static Case percent(String slug, String output, Indicator<Num> ta4j) {
    return new Case(slug, output, ta4j, 0.01);
  }

  private static double[] ours(Case one) {
    Reference.Computation computation = KNOWLEDGE.find(one.slug()).orElseThrow().computation();
    Formula formula =
        Stream.of(computation.formulas(), computation.variants(), computation.definitions())
            .flatMap(List::stream)
            .map(Stated::value)
            .filter(each -> one.output().equals(named(each)))
            .findFirst()
            .orElseThrow();
    Map<String, Double> parameters = new HashMap<>();
    computation
        .parameters()
        .forEach(each -> parameters.put(each.value().name(), each.value().defaults().get(0)));
    return Evaluation.of(formula.expression(), MARKET, parameters);
  }

  private static String named(Formula formula) {
    return formula.variant().isEmpty()
        ? formula.output()
        : formula.output() + ": " + formula.variant();
  }

  private static double[] theirs(Case one) {
    double[] values = new double[DAYS];
    for (int day = 0; day < DAYS; day++) {
      values[day] = one.scale() * one.ta4j().getValue(day).doubleValue();
    }
    return values;
  }

  private static BarSeries bars() {
    BarSeries bars = new BaseBarSeriesBuilder().withNumTypeOf(DoubleNum.class).build();
    ZonedDateTime end = ZonedDateTime.of(2020, 1, 2, 0, 0, 0, 0, ZoneOffset.UTC);
    for (int day = 0; day < DAYS; day++) {
      bars.addBar(
          Duration.ofDays(1),
          end.plusDays(day),
          DoubleNum.valueOf(MARKET.get("open")[day]),
          DoubleNum.valueOf(MARKET.get("high")[day]),
          DoubleNum.valueOf(MARKET.get("low")[day]),
          DoubleNum.valueOf(MARKET.get("close")[day]),
          DoubleNum.valueOf(MARKET.get("volume")[day]));
    }
    return bars;
  }
}
