package io.github.indicatorrefinery.transforms.facts.words;

import io.github.indicatorrefinery.transforms.facts.notation.Unreadable;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions that words name, most of them over a window of periods. */
public final class NamedFunctions {
  /** The number of periods that no one states, or that is called n. */
  public static final Name PERIOD = new Name("period");

  private static final Map<String, List<String>> FUNCTIONS = new HashMap<>();

  static {
    define(List.of("sma"), "simple moving average", "sma", "simple average", "arithmetic mean");
    define(List.of("sma", "ema"), "moving average", "ma");
    define(List.of("sma"), "average", "mean", "avg");
    define(List.of("ema"), "exponential moving average", "ema", "exponential average");
    define(List.of("wma"), "weighted moving average", "wma");
    define(
        List.of("wilder", "ema", "sma"),
        "smoothed",
        "smoothed average",
        "smoothed moving average",
        "wilder smoothed",
        "wilder smoothing",
        "wilder moving average",
        "smma",
        "rma");
    define(
        List.of("stdev", "stdev_sample"),
        "standard deviation",
        "std dev",
        "std deviation",
        "stdev",
        "stddev",
        "std",
        "sd",
        "σ");
    define(List.of("sum", "cum"), "sum", "summation", "total");
    define(List.of("cum", "sum"), "cumulative sum", "running total", "running sum", "cumulative");
    define(List.of("highest"), "highest", "maximum", "max");
    define(List.of("lowest"), "lowest", "minimum", "min");
    define(List.of("median"), "median");
    define(
        List.of("mad"),
        "mean absolute deviation",
        "mean deviation",
        "average absolute deviation",
        "average deviation",
        "mad");
    define(List.of("abs"), "absolute value", "absolute", "abs");
    define(List.of("sqrt"), "square root", "sqrt");
    define(List.of("ln"), "ln", "log", "natural log", "natural logarithm");
    define(List.of("exp"), "exp");
  }

  private static final List<String> WITHOUT_WINDOW = List.of("abs", "sqrt", "ln", "exp", "cum");

  private NamedFunctions() {}

  private static void define(List<String> functions, String... wordings) {
    for (String wording : wordings) {
      FUNCTIONS.put(wording, functions);
    }
  }

  static Optional<List<String>> find(String key) {
    return Optional.ofNullable(FUNCTIONS.get(key));
  }

  /** One of these functions of an argument over so many periods. */
  public static Expression apply(List<String> functions, Expression argument, Expression period) {
    return Alternatives.either(
        functions.stream()
            .filter(function -> period.equals(PERIOD) || !function.equals("cum"))
            .map(
                function ->
                    WITHOUT_WINDOW.contains(function)
                        ? new Call(function, List.of(argument))
                        : new Call(function, List.of(argument, period)))
            .toArray(Expression[]::new));
  }

  /** What a name with these arguments computes, the last of which may be the periods. */
  public static Expression applyTo(
      List<String> functions, List<Expression> arguments, Expression period) throws Unreadable {
    Expression first = arguments.get(0);
    if (arguments.size() == 1) {
      return apply(functions, first, period);
    }
    String function = functions.get(0);
    if (function.equals("highest") || function.equals("lowest")) {
      boolean isWindow = isPeriod(arguments.get(arguments.size() - 1)) && arguments.size() == 2;
      return isWindow
          ? apply(functions, first, arguments.get(1))
          : new Call(function.equals("highest") ? "max" : "min", arguments);
    }
    if (arguments.size() == 2 && isPeriod(arguments.get(1))) {
      return apply(functions, first, arguments.get(1));
    }
    throw new Unreadable("the arguments of \"" + function + "\"");
  }

  private static boolean isPeriod(Expression expression) {
    return expression instanceof Constant
        || expression.equals(PERIOD)
        || (expression instanceof Name name && name.name().length() == 1);
  }

  /** What a function without an argument works on: there is a customary answer. */
  static Optional<Expression> customaryArgument(List<String> functions) {
    return switch (functions.get(0)) {
      case "highest" -> Optional.of(new Name("high"));
      case "lowest" -> Optional.of(new Name("low"));
      case "sma", "ema", "wma", "wilder", "stdev", "mad" ->
          Optional.of(Alternatives.either(new Name("close"), typicalPrice()));
      default -> Optional.empty();
    };
  }

  private static Expression typicalPrice() {
    Expression sum =
        new Call(
            "+",
            List.of(new Call("+", List.of(new Name("high"), new Name("low"))), new Name("close")));
    return new Call("/", List.of(sum, new Constant(3)));
  }

  /** A number of periods in words: {@code #14} or {@code #n}. */
  public static Optional<Expression> period(String word) {
    if (!word.startsWith("#")) {
      return Optional.empty();
    }
    return Optional.of(periodOf(word.substring(1)));
  }

  /** A count in figures, or a letter for any. */
  static Expression periodOf(String count) {
    return Character.isDigit(count.charAt(0)) ? new Constant(Double.parseDouble(count)) : PERIOD;
  }

  /** Of a choice between a quantity and its operations, the operations: a period is stated. */
  static Expression overPeriods(Expression expression) {
    if (!Alternatives.isEither(expression)) {
      return expression;
    }
    Expression[] operations =
        ((Call) expression)
            .arguments().stream().filter(one -> one instanceof Call).toArray(Expression[]::new);
    return operations.length == 0 ? expression : Alternatives.either(operations);
  }

  /** Puts a number in the place of the outermost periods that are not stated. */
  public static Expression withPeriod(Expression expression, Expression period) {
    if (!(expression instanceof Call call)) {
      return expression;
    }
    int last = call.arguments().size() - 1;
    if (!Alternatives.isEither(call) && last > 0 && call.arguments().get(last).equals(PERIOD)) {
      List<Expression> arguments = new ArrayList<>(call.arguments());
      arguments.set(last, period);
      return new Call(call.function(), arguments);
    }
    return new Call(
        call.function(), call.arguments().stream().map(one -> withPeriod(one, period)).toList());
  }
}
