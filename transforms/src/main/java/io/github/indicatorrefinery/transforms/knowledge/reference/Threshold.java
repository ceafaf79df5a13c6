package io.github.indicatorrefinery.transforms.knowledge.reference;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Where practice draws a line.
 *
 * @param name such as {@code overbought}
 * @param values customary values, the most customary first; at least one
 */
public record Threshold(String name, List<Double> values) {
  public Threshold {
    requireNonNull(name, "name");
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("threshold " + name + " has no value");
    }
  }
}
