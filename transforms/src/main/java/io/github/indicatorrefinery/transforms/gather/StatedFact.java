package io.github.indicatorrefinery.transforms.gather;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.Fact;

/**
 * A fact that one pair states.
 *
 * @param recordId of the pair
 * @param number among the facts of the pair, from 1
 */
public record StatedFact(String recordId, int number, Fact fact) {
  public StatedFact {
    requireNonNull(recordId, "recordId");
    requireNonNull(fact, "fact");
  }
}
