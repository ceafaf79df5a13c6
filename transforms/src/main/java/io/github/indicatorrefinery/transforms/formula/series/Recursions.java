package io.github.indicatorrefinery.transforms.formula.series;

/**
 * Functions of all periods so far. Each starts at the first value that is defined. Where a later
 * one is not, a running total or product stays as it was and a smoothing is undefined for that
 * period; both go on from there.
 */
public final class Recursions {
  private Recursions() {}

  /** The sum so far. */
  public static double[] total(double[] x) {
    double[] result = SlidingWindows.undefined(x.length);
    double total = Double.NaN;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i])) {
        total = Double.isNaN(total) ? x[i] : total + x[i];
      }
      result[i] = total;
    }
    return result;
  }

  /** The product of 1 + x so far, and 1 before the first x: what 1 has grown to. */
  public static double[] compound(double[] x) {
    double[] result = new double[x.length];
    double product = 1;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i])) {
        product *= 1 + x[i];
      }
      result[i] = product;
    }
    return result;
  }

  /**
   * Goes from its last value to x by the share alpha of the way; starts with the first x. Undefined
   * where x or alpha is.
   */
  public static double[] smooth(double[] x, double[] alpha) {
    double[] result = SlidingWindows.undefined(x.length);
    double state = Double.NaN;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i]) && !Double.isNaN(alpha[i])) {
        state = Double.isNaN(state) ? x[i] : state + alpha[i] * (x[i] - state);
        result[i] = state;
      }
    }
    return result;
  }
}
