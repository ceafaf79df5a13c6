package io.github.indicatorrefinery.transforms.formula.series;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * Functions of the last {@code n} periods, the present one included. Undefined until there are that
 * many, and while one of them is undefined.
 */
public final class SlidingWindows {
  private SlidingWindows() {}

  public static double[] sum(double[] x, int n) {
    return fold(x, n, Double::sum);
  }

  public static double[] mean(double[] x, int n) {
    double[] result = sum(x, n);
    for (int i = 0; i < result.length; i++) {
      result[i] /= n;
    }
    return result;
  }

  public static double[] highest(double[] x, int n) {
    return fold(x, n, Math::max);
  }

  public static double[] lowest(double[] x, int n) {
    return fold(x, n, Math::min);
  }

  /** The mean with weights 1 to n, the present period weighing most. */
  public static double[] weightedMean(double[] x, int n) {
    double[] result = undefined(x.length);
    double weights = n * (n + 1.0) / 2;
    for (int i = n - 1; i < x.length; i++) {
      double sum = 0;
      for (int weight = 1; weight <= n; weight++) {
        sum += weight * x[i - n + weight];
      }
      result[i] = sum / weights;
    }
    return result;
  }

  /** Periods since the highest value; since the last one of them where several are as high. */
  public static double[] sinceHighest(double[] x, int n) {
    return since(x, highest(x, n));
  }

  /** Periods since the lowest value; since the last one of them where several are as low. */
  public static double[] sinceLowest(double[] x, int n) {
    return since(x, lowest(x, n));
  }

  private static double[] since(double[] x, double[] extremes) {
    double[] result = undefined(x.length);
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(extremes[i])) {
        int k = 0;
        while (x[i - k] != extremes[i]) {
          k++;
        }
        result[i] = k;
      }
    }
    return result;
  }

  static double[] undefined(int length) {
    double[] result = new double[length];
    Arrays.fill(result, Double.NaN);
    return result;
  }

  /**
   * Folds every window in a time that does not grow with n: a window is the end of one block of n
   * and the start of the next. Unlike a running sum it subtracts nothing, so that a window of
   * zeroes sums to exactly 0 and an undefined value goes when it leaves.
   */
  private static double[] fold(double[] x, int n, DoubleBinaryOperator operator) {
    double[] result = undefined(x.length);
    double[] ends = new double[Math.min(n, x.length)];
    for (int start = 0; start <= x.length - n; start += n) {
      ends[n - 1] = x[start + n - 1];
      for (int k = n - 2; k >= 0; k--) {
        ends[k] = operator.applyAsDouble(x[start + k], ends[k + 1]);
      }
      result[start + n - 1] = ends[0];
      double next = Double.NaN;
      int stop = Math.min(n - 1, x.length - start - n);
      for (int k = 0; k < stop; k++) {
        double value = x[start + n + k];
        next = k == 0 ? value : operator.applyAsDouble(next, value);
        result[start + n + k] = operator.applyAsDouble(ends[k + 1], next);
      }
    }
    return result;
  }
}
