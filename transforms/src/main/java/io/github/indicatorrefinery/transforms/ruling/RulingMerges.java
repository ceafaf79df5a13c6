package io.github.indicatorrefinery.transforms.ruling;

import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which pairs people merged into which. A pair that is merged into one that is not there stays as
 * if nothing had been decided.
 *
 * @param into by the id of the pair that goes
 */
record RulingMerges(Map<String, String> into) implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * The verdict on a pair, where it goes.
   *
   * @param subjects of the pairs that are there and others are merged into, by id
   */
  Optional<Merge> on(Candidate pair, Map<String, String> subjects) {
    List<String> chain = new ArrayList<>();
    String next = into.get(pair.pairId());
    while (next != null && subjects.containsKey(next)) {
      chain.add(next);
      next = into.get(next);
    }
    if (chain.isEmpty()) {
      return Optional.empty();
    }
    String survivor = chain.remove(chain.size() - 1);
    return Optional.of(
        new Merge(
            pair.pairId(),
            pair.origin(),
            pair.subject(),
            survivor,
            subjects.get(survivor),
            Rulings.REASON,
            null,
            chain));
  }
}
