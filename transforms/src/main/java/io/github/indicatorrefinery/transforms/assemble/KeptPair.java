package io.github.indicatorrefinery.transforms.assemble;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.ScoredPair;

/** A pair of the dataset and its rank, from 1, among the kept pairs of its subject. */
public record KeptPair(ScoredPair pair, int number) {
  public KeptPair {
    requireNonNull(pair, "pair");
  }

  public String pairId() {
    return pair.mined().pairId();
  }
}
