package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

/**
 * A cleaned pair with its quality and the key of its question.
 *
 * @param questionHash SHA-256 of the normalised question, in hexadecimal
 */
public record ScoredPair(CleanPair clean, String questionHash, Quality quality) {
  public ScoredPair {
    requireNonNull(clean, "clean");
    requireNonNull(questionHash, "questionHash");
    requireNonNull(quality, "quality");
  }

  public MinedPair mined() {
    return clean.mined();
  }

  public SourcePair source() {
    return clean.mined().source();
  }
}
