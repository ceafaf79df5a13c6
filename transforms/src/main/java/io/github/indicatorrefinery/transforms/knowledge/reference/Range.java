package io.github.indicatorrefinery.transforms.knowledge.reference;

import static java.util.Objects.requireNonNull;

/**
 * The values that an output can take.
 *
 * @param output such as {@code percent_k}
 * @param lower the least value, {@code -Infinity} where there is no bound
 * @param upper the greatest value, {@code Infinity} where there is no bound
 */
public record Range(String output, double lower, double upper) {
  public Range {
    requireNonNull(output, "output");
    if (!(lower < upper)) {
      throw new IllegalArgumentException("range " + lower + ".." + upper + " is empty");
    }
  }

  /** Whether no value is out of range. */
  public boolean isUnbounded() {
    return Double.isInfinite(lower) && Double.isInfinite(upper);
  }
}
