package io.github.indicatorrefinery.transforms.formula;

import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Computes expressions for every period of their series.
 *
 * <p>{@code Evaluation.of(FormulaParser.parse("100 * (x - prev(x, n)) / prev(x, n)"), Map.of("x",
 * new double[] {4, 5, 6}), Map.of("n", 1.0))} is {@code {NaN, 25, 20}}. What is not defined or not
 * finite is NaN. A name is a parameter first, then a series. A part that occurs twice, in one
 * expression or in several, is computed once. Without any series there is one period. Safe for use
 * by many threads.
 */
public final class Evaluation {
  private final Map<String, double[]> series;
  private final Map<String, Double> parameters;
  private final int length;
  private final Map<Expression, double[]> computed = new ConcurrentHashMap<>();

  /**
   * For several expressions, which stay the same series and parameters; more series may be added.
   *
   * @throws FormulaException where the series differ in length
   */
  public Evaluation(Map<String, double[]> series, Map<String, Double> parameters) {
    this.series = series;
    this.parameters = parameters;
    this.length = lengthOf(series);
  }

  /**
   * The value of one expression in each period; shares no array with the series.
   *
   * @throws FormulaException where a name or function is unknown, a function gets too many or too
   *     few arguments or a number of periods that varies, or the series differ in length
   */
  public static double[] of(
      Expression expression, Map<String, double[]> series, Map<String, Double> parameters) {
    return new Evaluation(series, parameters).of(expression);
  }

  /**
   * The value in each period; shares no array with the series or other values.
   *
   * @throws FormulaException where a name or function is unknown, or a function gets too many or
   *     too few arguments or a number of periods that varies
   */
  public double[] of(Expression expression) {
    double[] values = value(expression).clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isInfinite(values[i]) ? Double.NaN : values[i];
    }
    return values;
  }

  /** How many values it remembers, an array for each. */
  public int remembered() {
    return computed.size();
  }

  private double[] value(Expression expression) {
    double[] known = computed.get(expression);
    if (known == null) {
      known = compute(expression);
      computed.put(expression, known);
    }
    return known;
  }

  private double[] compute(Expression expression) {
    if (expression instanceof Constant constant) {
      return everywhere(constant.value());
    }
    if (expression instanceof Name name) {
      return named(name.name());
    }
    Call call = (Call) expression;
    Functions.Function function =
        Functions.find(call.function())
            .orElseThrow(
                () -> new FormulaException("Unknown function \"" + call.function() + "\"."));
    List<double[]> operands = new ArrayList<>(call.arguments().size());
    for (Expression argument : call.arguments()) {
      operands.add(value(argument));
    }
    return function.apply(new Operands(call.function(), operands));
  }

  private double[] named(String name) {
    Double parameter = parameters.get(name);
    if (parameter != null) {
      return everywhere(parameter);
    }
    double[] values = series.get(name);
    if (values == null) {
      throw new FormulaException("Unknown name \"" + name + "\".");
    }
    return values;
  }

  private double[] everywhere(double value) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }

  private static int lengthOf(Map<String, double[]> series) {
    int length = series.isEmpty() ? 1 : series.values().iterator().next().length;
    for (Map.Entry<String, double[]> one : series.entrySet()) {
      if (one.getValue().length != length) {
        throw new FormulaException(
            "\"%s\" has %d periods, another series %d."
                .formatted(one.getKey(), one.getValue().length, length));
      }
    }
    return length;
  }
}
