package io.github.indicatorrefinery.transforms.formula.series;

/**
 * Wilder's parabolic stop and reverse, the one customary indicator whose rule no expression can
 * state. Undefined in the first period. It starts upwards unless the first low falls by more than
 * the first high rises.
 */
public final class ParabolicSar {
  private final double[] high;
  private final double[] low;
  private final double step;
  private final double max;
  private final int start;

  private boolean isUp;
  private double stop;
  private double extreme;
  private double acceleration;

  private ParabolicSar(double[] high, double[] low, double step, double max) {
    this.high = high;
    this.low = low;
    this.step = step;
    this.max = max;
    this.start = firstDefined();
  }

  public static double[] of(double[] high, double[] low, double step, double max) {
    return new ParabolicSar(high, low, step, max).stops();
  }

  private double[] stops() {
    double[] result = SlidingWindows.undefined(high.length);
    if (start >= high.length - 1) {
      return result;
    }
    isUp = low[start] - low[start + 1] <= Math.max(0, high[start + 1] - high[start]);
    stop = isUp ? low[start] : high[start];
    extreme = isUp ? high[start] : low[start];
    acceleration = step;
    for (int i = start + 1; i < high.length; i++) {
      advance(i);
      result[i] = stop;
    }
    return result;
  }

  private int firstDefined() {
    int i = 0;
    while (i < high.length && Double.isNaN(high[i] + low[i])) {
      i++;
    }
    return i;
  }

  private void advance(int i) {
    double moved = stop + acceleration * (extreme - stop);
    int before = Math.max(start, i - 2);
    stop =
        isUp
            ? Math.min(moved, Math.min(low[i - 1], low[before]))
            : Math.max(moved, Math.max(high[i - 1], high[before]));
    if (isUp ? low[i] <= stop : high[i] >= stop) {
      reverse(i);
    } else if (isUp ? high[i] > extreme : low[i] < extreme) {
      extreme = isUp ? high[i] : low[i];
      acceleration = Math.min(max, acceleration + step);
    }
  }

  private void reverse(int i) {
    stop = isUp ? Math.max(extreme, high[i]) : Math.min(extreme, low[i]);
    isUp = !isUp;
    extreme = isUp ? high[i] : low[i];
    acceleration = step;
  }
}
