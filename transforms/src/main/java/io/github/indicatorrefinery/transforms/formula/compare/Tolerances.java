package io.github.indicatorrefinery.transforms.formula.compare;

/**
 * What still counts as the same number.
 *
 * @param relative largest difference as a share of the value, or of the range that the values span
 *     where that is smaller. The smallest of some 300 mistakes that the tests put into customary
 *     formulas, a 101 for a 100, changes a value by a hundredth
 * @param ofLargest largest difference as a share of the largest value of the sample: near 0 the
 *     rounding of larger terms is all that is left of a difference. Rewriting the same formulas
 *     changed values by at most 1e-14 of it
 * @param minSharedPeriods smallest share of the periods with a reference value in which the
 *     candidate has to have one too: a candidate that is mostly undefined cannot be judged
 */
public record Tolerances(double relative, double ofLargest, double minSharedPeriods) {
  public static final Tolerances DEFAULT = new Tolerances(1e-5, 1e-9, 0.5);

  public Tolerances {
    requireShare("relative", relative);
    requireShare("ofLargest", ofLargest);
    requireShare("minSharedPeriods", minSharedPeriods);
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " has to be 0 to 1, was " + value);
    }
  }
}
