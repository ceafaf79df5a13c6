package io.github.indicatorrefinery.transforms.contradict;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.facts.claim.check.ClaimFinder;
import io.github.indicatorrefinery.transforms.gather.DuplicatePair;
import io.github.indicatorrefinery.transforms.gather.KeptPair;
import io.github.indicatorrefinery.transforms.gather.Shard;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The contradictions in a shard: between a kept answer and those of the duplicates that it stays
 * for. A duplicate of another subject lies in another shard and is left out.
 *
 * <p>Claims are looked for here, and only in groups whose answers differ. Where facts are checked
 * claims are found too, but not of pairs about no indicator, and every pair would have to carry
 * them through dedup and gathering for the sake of a few.
 */
public final class ContradictoryGroups {
  private final ClaimFinder finder;

  /** Knows the indicators of {@code catalog} by their names. */
  public ContradictoryGroups(Catalog catalog) {
    this.finder = new ClaimFinder(catalog);
  }

  /** All of them, in the order of the kept pairs. */
  public List<Contradiction> in(Shard shard) {
    Map<String, List<DuplicatePair>> bySurvivor = new HashMap<>();
    for (DuplicatePair duplicate : shard.duplicates()) {
      bySurvivor
          .computeIfAbsent(duplicate.verdict().survivorId(), id -> new ArrayList<>())
          .add(duplicate);
    }
    List<Contradiction> found = new ArrayList<>();
    for (KeptPair kept : shard.kept()) {
      List<DuplicatePair> duplicates = bySurvivor.getOrDefault(kept.pairId(), List.of());
      if (duplicates.stream().anyMatch(one -> !isSameAnswer(one.pair(), kept.pair()))) {
        found.addAll(among(kept, duplicates));
      }
    }
    return found;
  }

  private List<Contradiction> among(KeptPair kept, List<DuplicatePair> duplicates) {
    List<ClaimedAnswer> answers = new ArrayList<>();
    answers.add(claimed(kept.pairId(), kept.pair()));
    duplicates.forEach(one -> answers.add(claimed(one.recordId(), one.pair())));
    return Contradictions.among(answers);
  }

  private ClaimedAnswer claimed(String id, ScoredPair pair) {
    return new ClaimedAnswer(
        id, finder.find(pair.mined().attribution().indicators(), pair.clean().answer()));
  }

  private static boolean isSameAnswer(ScoredPair one, ScoredPair other) {
    return one.clean().answer().equals(other.clean().answer());
  }
}
