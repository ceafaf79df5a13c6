package io.github.indicatorrefinery.io.search;

import java.util.Comparator;

/**
 * An entry that a search found.
 *
 * @param number of the entry in its index, from 0, in the order of the ids
 * @param score the higher the better; what it means is the search's
 */
public record ScoredEntry(int number, double score) {
  /** Best first; of equal scores the first in the order of the ids. */
  static final Comparator<ScoredEntry> BEST_FIRST =
      Comparator.comparingDouble(ScoredEntry::score)
          .reversed()
          .thenComparingInt(ScoredEntry::number);
}
