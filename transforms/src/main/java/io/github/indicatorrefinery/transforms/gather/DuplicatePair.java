package io.github.indicatorrefinery.transforms.gather;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.values.ScoredPair;

/**
 * A pair that another one replaces.
 *
 * @param recordId its pair id, with an ordinal behind it where the same record was read before
 */
public record DuplicatePair(String recordId, ScoredPair pair, Merge verdict) {
  /** The stage that finds duplicates, as outputs name it. */
  public static final String STAGE = "dedup";

  public DuplicatePair {
    requireNonNull(recordId, "recordId");
    requireNonNull(pair, "pair");
    requireNonNull(verdict, "verdict");
  }
}
