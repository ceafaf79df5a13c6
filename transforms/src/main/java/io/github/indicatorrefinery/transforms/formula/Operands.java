package io.github.indicatorrefinery.transforms.formula;

import static io.github.indicatorrefinery.transforms.formula.series.Elements.zip;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** The computed operands of one call, read as what the function needs them to be. */
record Operands(String function, List<double[]> values) {
  /** So far a number of periods may miss a whole one by rounding: 2 / 0.1 - 1 is 19. */
  private static final double ROUNDING = 1e-9;

  int size() {
    return values.size();
  }

  double[] series(int index) {
    return values.get(index);
  }

  /** The one value that the operand has in all periods. */
  double number(int index) {
    if (!isSameEverywhere(index)) {
      throw new FormulaException(
          "Argument "
              + (index + 1)
              + " of \""
              + function
              + "\" has to be the same in all periods.");
    }
    return values.get(index)[0];
  }

  int whole(int index) {
    return (int) Math.floor(number(index) + ROUNDING);
  }

  /** A number of periods, at least one. */
  int periods(int index) {
    int periods = whole(index);
    if (periods < 1) {
      throw new FormulaException(
          "Argument " + (index + 1) + " of \"" + function + "\" has to be at least 1 period.");
    }
    return periods;
  }

  double[] fold(DoubleBinaryOperator operator) {
    double[] result = values.get(0);
    for (double[] next : values.subList(1, values.size())) {
      result = zip(result, next, operator);
    }
    return result;
  }

  boolean isSameEverywhere(int index) {
    double[] operand = values.get(index);
    for (double value : operand) {
      if (value != operand[0]) {
        return false;
      }
    }
    return operand.length > 0;
  }
}
