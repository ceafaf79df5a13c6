package io.github.indicatorrefinery.transforms.formula.compare;

import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An expression with one mistake of the kind that answers make, for every place that has one. */
final class Mutants {
  private static final Map<String, String> OTHER_FUNCTION =
      Map.ofEntries(
          Map.entry("+", "-"),
          Map.entry("-", "+"),
          Map.entry("*", "/"),
          Map.entry("/", "*"),
          Map.entry("<", ">"),
          Map.entry(">", "<"),
          Map.entry("max", "min"),
          Map.entry("min", "max"),
          Map.entry("highest", "lowest"),
          Map.entry("lowest", "highest"),
          Map.entry("since_highest", "since_lowest"),
          Map.entry("sma", "ema"),
          Map.entry("ema", "sma"),
          Map.entry("wilder", "ema"),
          Map.entry("sum", "sma"),
          Map.entry("stdev", "stdev_sample"),
          Map.entry("mad", "stdev"));
  private static final Map<String, String> OTHER_SERIES =
      Map.of(
          "close", "open",
          "high", "close",
          "low", "close",
          "volume", "close",
          "market_cap", "realized_cap",
          "realized_cap", "market_cap",
          "issuance", "fees");

  private Mutants() {}

  static List<Expression> of(Expression expression) {
    if (expression instanceof Constant constant) {
      return List.of(new Constant(constant.value() + 1));
    }
    if (expression instanceof Name name) {
      return List.of(new Name(OTHER_SERIES.get(name.name())));
    }
    Call call = (Call) expression;
    List<Expression> mutants = new ArrayList<>();
    if (OTHER_FUNCTION.containsKey(call.function()) && call.arguments().size() > 1) {
      mutants.add(new Call(OTHER_FUNCTION.get(call.function()), call.arguments()));
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      for (Expression mutant : of(call.arguments().get(i))) {
        List<Expression> arguments = new ArrayList<>(call.arguments());
        arguments.set(i, mutant);
        mutants.add(new Call(call.function(), arguments));
      }
    }
    return mutants;
  }
}
