package io.github.indicatorrefinery.transforms.gather;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.Rejection;

/**
 * A pair that is not wanted.
 *
 * @param recordId its pair id, with an ordinal behind it where the same record was read before
 */
public record RejectedPair(String recordId, Rejection rejection) {
  public RejectedPair {
    requireNonNull(recordId, "recordId");
    requireNonNull(rejection, "rejection");
  }
}
