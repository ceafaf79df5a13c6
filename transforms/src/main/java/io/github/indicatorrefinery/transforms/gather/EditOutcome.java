package io.github.indicatorrefinery.transforms.gather;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.TriedEdit;

/**
 * What came of an edit of one pair that was read.
 *
 * @param recordId of the pair
 * @param number among the edits of the pair, from 1, in the order in which they were tried
 */
public record EditOutcome(String recordId, int number, TriedEdit tried, MinedPair pair) {
  public EditOutcome {
    requireNonNull(recordId, "recordId");
    requireNonNull(tried, "tried");
    requireNonNull(pair, "pair");
  }
}
