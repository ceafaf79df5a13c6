package io.github.indicatorrefinery.transforms.formula.compare;

import java.util.List;

/** Customary indicators as their books define them, for tests. */
final class KnownFormulas {
  static final String CHAIKIN_MONEY_FLOW =
      "sum(if(high == low, 0, (2 * close - high - low) / (high - low)) * volume, 20)"
          + " / sum(volume, 20)";
  static final String STOCHASTIC =
      "100 * (close - lowest(low, 14)) / (highest(high, 14) - lowest(low, 14))";
  static final String RSI =
      "100 - 100 / (1 + wilder(max(close - prev(close), 0), 14)"
          + " / wilder(max(prev(close) - close, 0), 14))";
  static final String ON_BALANCE_VOLUME =
      "cum(if(close > prev(close), volume, if(close < prev(close), -volume, 0)))";
  static final String NEGATIVE_VOLUME_INDEX =
      "compound(if(volume < prev(volume), close / prev(close) - 1, 0))";
  static final String ULTIMATE_OSCILLATOR =
      "100 * (4 * A7 + 2 * A14 + A28) / 7"
          .replace("A7", average(7))
          .replace("A14", average(14))
          .replace("A28", average(28));

  static final List<String> ALL =
      List.of(
          CHAIKIN_MONEY_FLOW,
          STOCHASTIC,
          RSI,
          ON_BALANCE_VOLUME,
          NEGATIVE_VOLUME_INDEX,
          ULTIMATE_OSCILLATOR,
          "ema(close, 12) - ema(close, 26)",
          "wilder(max(high - low, abs(high - prev(close)), abs(low - prev(close))), 14)",
          "((high + low + close) / 3 - sma((high + low + close) / 3, 20))"
              + " / (0.015 * mad((high + low + close) / 3, 20))",
          "sma(close, 20) + 2 * stdev(close, 20)",
          "100 * (25 - since_highest(high, 26)) / 25",
          "sum(abs(high - prev(low)), 14) / sum(max(high - low, abs(high - prev(close)),"
              + " abs(low - prev(close))), 14)",
          "ema((close - prev(close)) * volume, 13)",
          "100 * (ema(high - low, 10) - prev(ema(high - low, 10), 10))"
              + " / prev(ema(high - low, 10), 10)",
          "100 * (close - prev(close, 12)) / prev(close, 12)",
          "parabolic_sar(high, low, 0.02, 0.2)",
          "market_cap / realized_cap",
          "(market_cap - realized_cap) / market_cap",
          "(market_cap - realized_cap) / stdev(market_cap, 30)",
          "issuance / sma(issuance, 365)",
          "sma(close, 111) - 2 * sma(close, 350)",
          "-100 * (highest(high, 14) - close) / (highest(high, 14) - lowest(low, 14))");

  private KnownFormulas() {}

  private static String average(int periods) {
    return ("sum(close - min(low, prev(close)), N)"
            + " / sum(max(high, prev(close)) - min(low, prev(close)), N)")
        .replace("N", Integer.toString(periods));
  }
}
