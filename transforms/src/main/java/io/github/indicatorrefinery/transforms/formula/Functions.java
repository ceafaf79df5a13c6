package io.github.indicatorrefinery.transforms.formula;

import static io.github.indicatorrefinery.transforms.formula.series.Elements.map;
import static io.github.indicatorrefinery.transforms.formula.series.Elements.zip;

import io.github.indicatorrefinery.transforms.formula.series.Elements;
import io.github.indicatorrefinery.transforms.formula.series.ParabolicSar;
import io.github.indicatorrefinery.transforms.formula.series.Recursions;
import io.github.indicatorrefinery.transforms.formula.series.SlidingWindows;
import io.github.indicatorrefinery.transforms.formula.series.Spreads;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * The vocabulary of formulas. A value that is not defined, yet or at all, is NaN; x and y are
 * series, n and k numbers of periods: the same in all periods, rounded down. Windows are the last n
 * periods with the present one, and undefined until there are n.
 *
 * <ul>
 *   <li>{@code + - * / ^}, unary {@code -}; a division by 0 is undefined.
 *   <li>{@code < <= > >= == !=}, {@code and}, {@code or}, {@code not}: 1 or 0; what is not 0 is
 *       true; undefined where an operand is.
 *   <li>{@code if(condition, x, y)}: x where the condition is true, else y.
 *   <li>{@code abs(x) sqrt(x) ln(x) exp(x) sign(x) floor(x)}; {@code max(x, y, …)}, {@code min(x,
 *       y, …)} of two or more.
 *   <li>{@code prev(x)}, {@code prev(x, k)}: the value 1 or k periods before; for a negative k, -k
 *       periods after.
 *   <li>{@code sum(x, n)}; {@code sma(x, n)}: the simple mean; {@code wma(x, n)}: with weights 1 to
 *       n, the present period weighing most; {@code highest(x, n)}, {@code lowest(x, n)}.
 *   <li>{@code since_highest(x, n)}, {@code since_lowest(x, n)}: periods since the extreme of the
 *       window, 0 to n - 1; the later of two that are equal.
 *   <li>{@code stdev(x, n)} of the population, {@code stdev_sample(x, n)} of a sample; {@code
 *       mad(x, n)}: mean distance from the window's mean; {@code median(x, n)}; {@code skewness(x,
 *       n)}, {@code kurtosis(x, n)} of the population, 3 being normal; {@code correlation(x, y, n)}
 *       of Pearson.
 *   <li>{@code cum(x)}: the sum so far; {@code compound(x)}: the product of 1 + x so far, starting
 *       with 1.
 *   <li>{@code smooth(x, alpha)}: s + alpha (x - s), s being the result of the period before, and x
 *       at the start; {@code ema(x, n)} has alpha = 2 / (n + 1), {@code wilder(x, n)} 1 / n. Here n
 *       need not be whole.
 *   <li>{@code parabolic_sar(high, low, step, max)}: Wilder's stop and reverse.
 * </ul>
 */
public final class Functions {
  private static final int ANY_NUMBER = Integer.MAX_VALUE;

  private static final Map<String, Function> ALL = new TreeMap<>();

  static {
    define("+", 2, in -> Elements.plus(in.series(0), in.series(1)));
    define("-", 1, 2, Functions::minus);
    define("*", 2, in -> Elements.times(in.series(0), in.series(1)));
    define("/", 2, in -> Elements.over(in.series(0), in.series(1)));
    define("^", 2, Functions::power);
    defineBinary("<", (x, y) -> x < y ? 1 : 0);
    defineBinary("<=", (x, y) -> x <= y ? 1 : 0);
    defineBinary(">", (x, y) -> x > y ? 1 : 0);
    defineBinary(">=", (x, y) -> x >= y ? 1 : 0);
    defineBinary("==", (x, y) -> x == y ? 1 : 0);
    defineBinary("!=", (x, y) -> x != y ? 1 : 0);
    defineBinary("and", (x, y) -> x != 0 && y != 0 ? 1 : 0);
    defineBinary("or", (x, y) -> x != 0 || y != 0 ? 1 : 0);
    defineUnary("not", x -> Double.isNaN(x) ? x : x == 0 ? 1 : 0);
    define("if", 3, in -> Elements.choose(in.series(0), in.series(1), in.series(2)));

    defineUnary("abs", Math::abs);
    defineUnary("sqrt", Math::sqrt);
    defineUnary("ln", StrictMath::log);
    defineUnary("exp", StrictMath::exp);
    defineUnary("sign", Math::signum);
    defineUnary("floor", Math::floor);
    define("max", 2, ANY_NUMBER, in -> in.fold(Math::max));
    define("min", 2, ANY_NUMBER, in -> in.fold(Math::min));

    define("prev", 1, 2, in -> Elements.previous(in.series(0), in.size() == 1 ? 1 : in.whole(1)));
    define("sum", 2, in -> SlidingWindows.sum(in.series(0), in.periods(1)));
    define("sma", 2, in -> SlidingWindows.mean(in.series(0), in.periods(1)));
    define("wma", 2, in -> SlidingWindows.weightedMean(in.series(0), in.periods(1)));
    define("highest", 2, in -> SlidingWindows.highest(in.series(0), in.periods(1)));
    define("lowest", 2, in -> SlidingWindows.lowest(in.series(0), in.periods(1)));
    define("since_highest", 2, in -> SlidingWindows.sinceHighest(in.series(0), in.periods(1)));
    define("since_lowest", 2, in -> SlidingWindows.sinceLowest(in.series(0), in.periods(1)));

    define("stdev", 2, in -> Spreads.populationDeviation(in.series(0), in.periods(1)));
    define("stdev_sample", 2, in -> Spreads.sampleDeviation(in.series(0), in.periods(1)));
    define("mad", 2, in -> Spreads.meanAbsoluteDeviation(in.series(0), in.periods(1)));
    define("median", 2, in -> Spreads.median(in.series(0), in.periods(1)));
    define("skewness", 2, in -> Spreads.skewness(in.series(0), in.periods(1)));
    define("kurtosis", 2, in -> Spreads.kurtosis(in.series(0), in.periods(1)));
    define("correlation", 3, in -> Spreads.correlation(in.series(0), in.series(1), in.periods(2)));

    define("cum", 1, in -> Recursions.total(in.series(0)));
    define("compound", 1, in -> Recursions.compound(in.series(0)));
    define("smooth", 2, in -> Recursions.smooth(in.series(0), in.series(1)));
    define("ema", 2, in -> Recursions.smooth(in.series(0), map(in.series(1), n -> 2 / (n + 1))));
    define("wilder", 2, in -> Recursions.smooth(in.series(0), map(in.series(1), n -> 1 / n)));
    define(
        "parabolic_sar",
        4,
        in -> ParabolicSar.of(in.series(0), in.series(1), in.number(2), in.number(3)));
  }

  private Functions() {}

  /** What a function does with its operands. */
  @FunctionalInterface
  interface Rule {
    double[] apply(Operands operands);
  }

  /** A function, and how many operands it takes. */
  record Function(String name, int minOperands, int maxOperands, Rule rule) {
    double[] apply(Operands operands) {
      if (operands.size() < minOperands || operands.size() > maxOperands) {
        throw new FormulaException(
            "\"" + name + "\" cannot have " + operands.size() + " arguments.");
      }
      return rule.apply(operands);
    }
  }

  /** The names of all functions and the signs of all operators, in alphabetical order. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(ALL.keySet());
  }

  static Optional<Function> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  private static double[] minus(Operands in) {
    return in.size() == 1 ? map(in.series(0), x -> -x) : Elements.minus(in.series(0), in.series(1));
  }

  /** A square is a product: that is what nearly all powers are, and a product is fast. */
  private static double[] power(Operands in) {
    double[] exponent = in.series(1);
    return in.isSameEverywhere(1) && exponent.length > 0 && exponent[0] == 2
        ? Elements.times(in.series(0), in.series(0))
        : zip(in.series(0), exponent, StrictMath::pow);
  }

  private static void define(String name, int operands, Rule rule) {
    define(name, operands, operands, rule);
  }

  private static void define(String name, int minOperands, int maxOperands, Rule rule) {
    ALL.put(name, new Function(name, minOperands, maxOperands, rule));
  }

  private static void defineUnary(String name, DoubleUnaryOperator operator) {
    define(name, 1, in -> map(in.series(0), operator));
  }

  private static void defineBinary(String name, DoubleBinaryOperator operator) {
    define(name, 2, in -> zip(in.series(0), in.series(1), operator));
  }
}
