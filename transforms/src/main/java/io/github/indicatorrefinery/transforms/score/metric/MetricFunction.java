package io.github.indicatorrefinery.transforms.score.metric;

import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;

/**
 * One named part of the score. Deterministic, never throws, and reads only what the one pass over
 * the text has found.
 */
public interface MetricFunction {
  /** The value, 0 to 1, and why it is so. */
  Metric of(AnalysedPair pair);

  /**
   * Rises from 0 towards 1, halfway at {@code half}, 0.8 at twice that: more always counts, but
   * less and less. Plain arithmetic, so that every machine gives the same bits.
   */
  static double saturating(double amount, double half) {
    return amount * amount / (amount * amount + half * half);
  }
}
