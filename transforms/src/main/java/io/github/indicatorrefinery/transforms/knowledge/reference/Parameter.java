package io.github.indicatorrefinery.transforms.knowledge.reference;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A parameter of formulas and the values that practice gives it.
 *
 * @param defaults customary values, the most customary first; at least one
 */
public record Parameter(String name, List<Double> defaults) {
  public Parameter {
    requireNonNull(name, "name");
    defaults = List.copyOf(defaults);
    if (defaults.isEmpty()) {
      throw new IllegalArgumentException("parameter " + name + " has no default");
    }
  }
}
