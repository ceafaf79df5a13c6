package io.github.indicatorrefinery.transforms.knowledge;

import io.github.indicatorrefinery.transforms.formula.Evaluation;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Formulas;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Values for all series that the knowledge base names: a market, and sound values for others. */
final class SampleSeries {
  private static final int DAYS = 900;

  /** What is part of another series, or a rate: these lie below 0.5, all others above 50. */
  private static final Set<String> PARTS =
      Set.of(
          "amount",
          "apr",
          "area_above_lorenz",
          "area_below_lorenz",
          "asset_mentions",
          "average_cdd",
          "bid",
          "borrowed",
          "btc_market_cap",
          "cdd",
          "contract_balance",
          "defi_market_cap",
          "eth_market_cap",
          "exchange_balance",
          "inactive_supply",
          "liquidation_threshold",
          "optimal",
          "outflow",
          "outperforming_coins",
          "output_value",
          "premium_index",
          "rate",
          "reserve_factor",
          "slope1",
          "slope2",
          "stablecoin_market_cap",
          "staked_supply",
          "supply_side_fees",
          "take_rate",
          "top_balance",
          "utilization",
          "volatility");

  private final Map<String, double[]> market;
  private final long seed;

  SampleSeries(long seed) {
    this.market = SampleMarket.of(seed, DAYS);
    this.seed = seed;
  }

  /** The expression with the first default of every parameter. */
  double[] compute(Expression expression, Reference reference) {
    Map<String, Double> parameters = new HashMap<>();
    reference.computation().parameters().stream()
        .map(Stated::value)
        .forEach(one -> parameters.put(one.name(), one.defaults().get(0)));
    Map<String, double[]> series = new HashMap<>();
    Formulas.names(expression).stream()
        .filter(name -> !parameters.containsKey(name))
        .forEach(name -> series.put(name, series(name)));
    return Evaluation.of(expression, series, parameters);
  }

  private double[] series(String name) {
    double[] known = market.get(name);
    return known != null
        ? known
        : new Random(seed + name.hashCode())
            .doubles(DAYS, 0, 1)
            .map(value -> lowest(name) * (1 + value))
            .toArray();
  }

  private static double lowest(String name) {
    return PARTS.contains(name) ? 0.25 : 50;
  }
}
