package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

/** A cleaned pair with its quality. */
public record ScoredPair(CleanPair clean, Quality quality) {
  public ScoredPair {
    requireNonNull(clean, "clean");
    requireNonNull(quality, "quality");
  }

  public MinedPair mined() {
    return clean.mined();
  }

  public SourcePair source() {
    return clean.mined().source();
  }
}
