package io.github.indicatorrefinery.transforms.formula.compare;

import java.math.BigDecimal;
import java.math.MathContext;

/** Writes numbers as a person wants to read them. */
final class Digits {
  private static final MathContext SIGNIFICANT = new MathContext(6);

  /** More zeroes than this before or after the digits make an exponent easier to read. */
  private static final int MAX_ZEROES = 9;

  private Digits() {}

  /** Six significant digits without closing zeroes; {@code undefined} for NaN. */
  static String text(double value) {
    if (Double.isNaN(value)) {
      return "undefined";
    }
    BigDecimal rounded = new BigDecimal(value, SIGNIFICANT).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    boolean isPlain = rounded.signum() == 0 || Math.abs(exponent) <= MAX_ZEROES;
    return isPlain ? rounded.toPlainString() : rounded.toString().replace('E', 'e');
  }
}
