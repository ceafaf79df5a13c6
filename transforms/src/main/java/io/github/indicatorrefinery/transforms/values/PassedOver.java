package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

/**
 * Objects of a JSON document that hold no pair.
 *
 * @param path where they stand, such as {@code sessions[*].notes}
 * @param objects how many
 */
public record PassedOver(String path, long objects) {
  public PassedOver {
    requireNonNull(path, "path");
    if (objects < 1) {
      throw new IllegalArgumentException(path + ": " + objects + " objects");
    }
  }
}
