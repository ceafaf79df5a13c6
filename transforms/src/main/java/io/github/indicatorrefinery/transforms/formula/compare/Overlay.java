package io.github.indicatorrefinery.transforms.formula.compare;

/**
 * Candidate and reference on one sample, where both have a value. On an edge sample only up to the
 * first period in which just one of them has: what a formula makes of an undefined input may stay
 * in its averages for long, and is no difference by itself.
 */
final class Overlay {
  private final SampleSeries sample;
  private final double[] candidate;
  private final double[] reference;
  private final Tolerances tolerances;
  private final int end;
  private int shared;
  private int ofReference;
  private int lowest = -1;
  private int highest = -1;
  private double largest;
  private double range;

  Overlay(SampleSeries sample, double[] candidate, double[] reference, Tolerances tolerances) {
    this.sample = sample;
    this.candidate = candidate;
    this.reference = reference;
    this.tolerances = tolerances;
    this.end = sample.isEdge() ? firstOneSided() : sample.length();
    measure();
  }

  SampleSeries sample() {
    return sample;
  }

  /** How many periods can be compared. */
  int shared() {
    return shared;
  }

  /** In how many periods the reference has a value. */
  int ofReference() {
    return ofReference;
  }

  /** Whether the reference takes values that differ by more than rounding. */
  boolean varies() {
    return shared > 0
        && reference[highest] - reference[lowest]
            > tolerances.ofLargest()
                * Math.max(Math.abs(reference[highest]), Math.abs(reference[lowest]));
  }

  /** The period of the highest reference value; -1 where no period is shared. */
  int highest() {
    return highest;
  }

  /** The period of the lowest reference value; -1 where no period is shared. */
  int lowest() {
    return lowest;
  }

  double candidate(int period) {
    return candidate[period];
  }

  double reference(int period) {
    return reference[period];
  }

  /** Whether the candidate is {@code factor} times the reference plus {@code offset}. */
  boolean follows(double factor, double offset) {
    for (int i = sample.warmUp(); i < end; i++) {
      if (isShared(i) && !isSame(candidate[i], factor * reference[i] + offset)) {
        return false;
      }
    }
    return true;
  }

  /** The shared period with the largest difference as a share of the values. */
  int worst() {
    int worst = -1;
    double worstShare = -1;
    for (int i = sample.warmUp(); i < end; i++) {
      if (isShared(i) && !isSame(candidate[i], reference[i])) {
        double share =
            Math.abs(candidate[i] - reference[i])
                / Math.max(Math.abs(candidate[i]), Math.abs(reference[i]));
        if (share > worstShare) {
          worst = i;
          worstShare = share;
        }
      }
    }
    return worst;
  }

  private boolean isSame(double value, double expected) {
    double size = Math.min(Math.max(Math.abs(value), Math.abs(expected)), range);
    return Math.abs(value - expected)
        <= tolerances.relative() * size + tolerances.ofLargest() * largest;
  }

  private boolean isShared(int period) {
    return !Double.isNaN(candidate[period]) && !Double.isNaN(reference[period]);
  }

  private int firstOneSided() {
    int i = 0;
    while (i < sample.length() && !isShared(i)) {
      i++;
    }
    while (i < sample.length() && Double.isNaN(candidate[i]) == Double.isNaN(reference[i])) {
      i++;
    }
    return i;
  }

  private void measure() {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int i = sample.warmUp(); i < end; i++) {
      ofReference += Double.isNaN(reference[i]) ? 0 : 1;
      if (isShared(i)) {
        shared++;
        min = Math.min(min, candidate[i]);
        max = Math.max(max, candidate[i]);
        lowest = lowest < 0 || reference[i] < reference[lowest] ? i : lowest;
        highest = highest < 0 || reference[i] > reference[highest] ? i : highest;
      }
    }
    range = max - min;
    largest = Math.max(Math.abs(min), Math.abs(max));
  }
}
