package io.github.indicatorrefinery.transforms.ruling;

import io.github.indicatorrefinery.transforms.ruling.Ruling.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds decisions that cannot all hold. */
final class RulingConflicts {
  private RulingConflicts() {}

  /** What is wrong, a sentence each, with the line. */
  static List<String> in(List<Ruling> rulings) {
    List<String> conflicts = new ArrayList<>();
    Map<String, Ruling> fates = new HashMap<>();
    Map<String, Ruling> indicators = new HashMap<>();
    for (Ruling ruling : rulings) {
      Map<String, Ruling> known = ruling.action() == Action.INDICATOR ? indicators : fates;
      Ruling earlier = known.putIfAbsent(ruling.pairId(), ruling);
      if (earlier != null) {
        conflicts.add(
            "line %d: of pair %s line %d says %s; allowed is one of exclude, keep and merge, and one indicator"
                .formatted(
                    ruling.line(), ruling.pairId(), earlier.line(), earlier.action().label()));
      }
    }
    for (Ruling ruling : rulings) {
      if (ruling.action() == Action.MERGE && ruling.equals(fates.get(ruling.pairId()))) {
        checkTarget(ruling, fates, conflicts);
      }
    }
    return conflicts;
  }

  private static void checkTarget(Ruling merge, Map<String, Ruling> fates, List<String> conflicts) {
    Ruling target = fates.get(merge.otherId());
    if (target != null && target.action() == Action.EXCLUDE) {
      conflicts.add(
          "line %d: merges into pair %s, which line %d excludes; allowed is a pair that stays"
              .formatted(merge.line(), merge.otherId(), target.line()));
    }
    Set<String> seen = new HashSet<>();
    Ruling next = merge;
    while (next != null && next.action() == Action.MERGE && seen.add(next.pairId())) {
      next = fates.get(next.otherId());
    }
    if (merge.equals(next)) {
      conflicts.add(
          "line %d: the merges lead in a circle back to pair %s; allowed is a pair that stays"
              .formatted(merge.line(), merge.pairId()));
    }
  }
}
