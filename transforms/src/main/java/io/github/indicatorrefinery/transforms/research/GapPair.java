package io.github.indicatorrefinery.transforms.research;

import static java.util.Objects.requireNonNull;

/**
 * A pair that a number of an indicator's gap counts.
 *
 * @param note what is to be said of it, such as what its formula gets wrong; may be empty
 */
public record GapPair(String pairId, String question, String note) {
  public GapPair {
    requireNonNull(pairId, "pairId");
    requireNonNull(question, "question");
    requireNonNull(note, "note");
  }
}
