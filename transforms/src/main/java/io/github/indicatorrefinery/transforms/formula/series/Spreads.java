package io.github.indicatorrefinery.transforms.formula.series;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Statistics of the last {@code n} periods, the present one included. Undefined until there are
 * that many, and while one of them is undefined.
 */
public final class Spreads {
  private Spreads() {}

  /** The standard deviation that divides by n. */
  public static double[] populationDeviation(double[] x, int n) {
    return overWindows(x, n, window -> Math.sqrt(centralMoment(window, 2)));
  }

  /** The standard deviation that divides by n - 1; undefined for n = 1. */
  public static double[] sampleDeviation(double[] x, int n) {
    return overWindows(
        x, n, window -> Math.sqrt(centralMoment(window, 2) * n / (n == 1 ? Double.NaN : n - 1)));
  }

  /** The mean distance from the mean of the window. */
  public static double[] meanAbsoluteDeviation(double[] x, int n) {
    return overWindows(
        x,
        n,
        window -> {
          double mean = mean(window);
          double sum = 0;
          for (double value : window) {
            sum += Math.abs(value - mean);
          }
          return sum / n;
        });
  }

  public static double[] median(double[] x, int n) {
    return overWindows(
        x,
        n,
        window -> {
          Arrays.sort(window);
          boolean isUndefined = Double.isNaN(window[n - 1]);
          return isUndefined ? Double.NaN : (window[n / 2] + window[(n - 1) / 2]) / 2;
        });
  }

  /** The third standardised moment, of the population; undefined where nothing varies. */
  public static double[] skewness(double[] x, int n) {
    return overWindows(x, n, window -> standardisedMoment(window, 3));
  }

  /** The fourth standardised moment, of the population: 3 for a normal distribution. */
  public static double[] kurtosis(double[] x, int n) {
    return overWindows(x, n, window -> standardisedMoment(window, 4));
  }

  /** Pearson's coefficient; undefined where one of the two does not vary. */
  public static double[] correlation(double[] x, double[] y, int n) {
    double[] result = SlidingWindows.undefined(x.length);
    for (int end = n; end <= x.length; end++) {
      double[] xs = Arrays.copyOfRange(x, end - n, end);
      double[] ys = Arrays.copyOfRange(y, end - n, end);
      double xMean = mean(xs);
      double yMean = mean(ys);
      double products = 0;
      for (int i = 0; i < n; i++) {
        products += (xs[i] - xMean) * (ys[i] - yMean);
      }
      double spread = Math.sqrt(centralMoment(xs, 2)) * Math.sqrt(centralMoment(ys, 2));
      result[end - 1] = spread == 0 ? Double.NaN : products / n / spread;
    }
    return result;
  }

  private static double standardisedMoment(double[] window, int order) {
    double variance = centralMoment(window, 2);
    return variance == 0
        ? Double.NaN
        : centralMoment(window, order) / StrictMath.pow(variance, order / 2.0);
  }

  private static double centralMoment(double[] window, int order) {
    double mean = mean(window);
    double sum = 0;
    for (double value : window) {
      double power = value - mean;
      for (int i = 1; i < order; i++) {
        power *= value - mean;
      }
      sum += power;
    }
    return sum / window.length;
  }

  /** Measured from the first value, so that where nothing varies the deviation is exactly 0. */
  private static double mean(double[] window) {
    double sum = 0;
    for (double value : window) {
      sum += value - window[0];
    }
    return window[0] + sum / window.length;
  }

  private static double[] overWindows(double[] x, int n, ToDoubleFunction<double[]> statistic) {
    double[] result = SlidingWindows.undefined(x.length);
    double[] window = new double[Math.min(n, x.length)];
    for (int end = n; end <= x.length; end++) {
      System.arraycopy(x, end - n, window, 0, n);
      result[end - 1] = statistic.applyAsDouble(window);
    }
    return result;
  }
}
