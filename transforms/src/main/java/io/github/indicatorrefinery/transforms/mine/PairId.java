package io.github.indicatorrefinery.transforms.mine;

import io.github.indicatorrefinery.transforms.text.ContentDigest;
import io.github.indicatorrefinery.transforms.values.SourcePair;

/**
 * The identity of a pair: what it says and what its source calls it. No path, no clock and no
 * random number enters, so that a file may move and a run be repeated.
 */
final class PairId {
  /** 128 bits: two of ten billion pairs share an id with a probability of about 10⁻¹⁹. */
  private static final int DIGITS = 32;

  private PairId() {}

  /** 32 hexadecimal digits. */
  static String of(SourcePair pair) {
    return ContentDigest.ofParts(
            pair.origin().kind().label(),
            pair.origin().sessionId(),
            pair.topic(),
            pair.createdAt(),
            String.valueOf(pair.number()),
            pair.question(),
            pair.answer())
        .substring(0, DIGITS);
  }
}
