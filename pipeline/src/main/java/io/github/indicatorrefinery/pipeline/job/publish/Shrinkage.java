package io.github.indicatorrefinery.pipeline.job.publish;

import java.math.BigDecimal;

/** How many pairs a run keeps where another one kept so many. */
record Shrinkage(long keptBefore, long keptNow) {
  /**
   * Whether more than this share of the pairs would go.
   *
   * @param most from 0 to 1; decided by its decimal form, so that 0.29 of 100 is 29
   */
  boolean exceeds(double most) {
    BigDecimal mayGo = BigDecimal.valueOf(most).multiply(BigDecimal.valueOf(keptBefore));
    return BigDecimal.valueOf(keptBefore - keptNow).compareTo(mayGo) > 0;
  }
}
