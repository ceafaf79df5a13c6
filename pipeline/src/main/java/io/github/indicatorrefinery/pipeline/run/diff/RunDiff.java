package io.github.indicatorrefinery.pipeline.run.diff;

import io.github.indicatorrefinery.pipeline.run.diff.PairChange.Kind;
import io.github.indicatorrefinery.pipeline.run.history.PairFate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a later run has other than an earlier one. Pairs are held against each other by their ids;
 * where one is read no more and a new one stands in its place in the source, that is one pair whose
 * text was changed there, provided that place is one pair's alone.
 *
 * @param changes by indicator, kind and id
 * @param same how many pairs are in both datasets, unchanged
 */
public record RunDiff(List<PairChange> changes, long same) {
  private static final Comparator<PairChange> ORDER =
      Comparator.comparing(PairChange::indicator)
          .thenComparing(PairChange::kind)
          .thenComparing(PairChange::pairId);

  public RunDiff {
    changes = List.copyOf(changes);
  }

  /** What became of the pairs of {@code earlier} in {@code later}. */
  public static RunDiff of(Collection<PairFate> earlier, Collection<PairFate> later) {
    return new Comparison(byId(earlier), byId(later)).diff();
  }

  private static Map<String, PairFate> byId(Collection<PairFate> fates) {
    return fates.stream().collect(Collectors.toMap(PairFate::recordId, fate -> fate));
  }

  /** How many changes there are of a kind. */
  public long count(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  /** The changes of each indicator, by its slug. */
  public Map<String, List<PairChange>> byIndicator() {
    return changes.stream()
        .collect(Collectors.groupingBy(PairChange::indicator, TreeMap::new, Collectors.toList()));
  }

  private static final class Comparison {
    private final Map<String, PairFate> earlier;
    private final Map<String, PairFate> later;
    private final List<PairChange> changes = new ArrayList<>();
    private long same;

    Comparison(Map<String, PairFate> earlier, Map<String, PairFate> later) {
      this.earlier = earlier;
      this.later = later;
    }

    RunDiff diff() {
      Map<String, PairFate> revised = revised();
      earlier.values().stream()
          .filter(before -> !revised.containsKey(before.recordId()))
          .forEach(before -> compare(before, later.get(before.recordId())));
      revised.forEach((earlierId, now) -> compare(earlier.get(earlierId), now));
      Set<String> revisions =
          revised.values().stream().map(PairFate::recordId).collect(Collectors.toSet());
      later.values().stream()
          .filter(PairFate::isKept)
          .filter(
              now -> !earlier.containsKey(now.recordId()) && !revisions.contains(now.recordId()))
          .forEach(now -> add(Kind.ADDED, now, "read for the first time"));
      changes.sort(ORDER);
      return new RunDiff(changes, same);
    }

    /** Pairs of the earlier run whose text was changed at its source, with what they are now. */
    private Map<String, PairFate> revised() {
      Map<Long, PairFate> gone = byPlace(earlier, later);
      Map<Long, PairFate> come = byPlace(later, earlier);
      Map<String, PairFate> revised = new TreeMap<>();
      gone.forEach(
          (place, before) -> {
            PairFate now = come.get(place);
            if (now != null && before.isKept() && now.isKept()) {
              revised.put(before.recordId(), now);
            }
          });
      return revised;
    }

    /** Those that the other run did not read, by a place that none of them shares. */
    private static Map<Long, PairFate> byPlace(
        Map<String, PairFate> fates, Map<String, PairFate> other) {
      Map<Long, List<PairFate>> all =
          fates.values().stream()
              .filter(fate -> fate.placeDigest() != null && !other.containsKey(fate.recordId()))
              .collect(Collectors.groupingBy(PairFate::placeDigest));
      Map<Long, PairFate> alone = new HashMap<>();
      all.forEach(
          (place, there) -> {
            if (there.size() == 1) {
              alone.put(place, there.get(0));
            }
          });
      return alone;
    }

    private void compare(PairFate before, @Nullable PairFate now) {
      if (now == null) {
        if (before.isKept()) {
          add(Kind.LOST, before, "not read any more");
        }
      } else if (before.isKept() && now.isKept()) {
        compareKept(before, now);
      } else if (before.isKept()) {
        boolean isReplaced = now.survivorId() != null;
        add(
            isReplaced ? Kind.REPLACED : Kind.LOST,
            now,
            isReplaced ? "replaced by " + replacement(now) : "rejected: " + now.reason());
      } else if (now.isKept()) {
        add(
            Kind.ADDED,
            now,
            before.survivorId() == null ? "rejected before: " + before.reason() : returned(before));
      } else if (before.survivorId() != null
          && now.survivorId() != null
          && !before.survivorId().equals(now.survivorId())) {
        add(
            Kind.CHANGED,
            now,
            "survivor: %s, replaced before by %s".formatted(replacement(now), replacement(before)));
      }
    }

    private static String replacement(PairFate duplicate) {
      return "%s (%s)".formatted(duplicate.survivorId(), duplicate.reason());
    }

    private String returned(PairFate before) {
      PairFate survivor = later.get(before.survivorId());
      String what =
          survivor == null
              ? "not read any more"
              : survivor.isKept() ? "no longer the same by the rules" : survivor.outcome();
      return "replaced before by %s, which is %s".formatted(replacement(before), what);
    }

    private void compareKept(PairFate before, PairFate now) {
      List<String> differences = new ArrayList<>();
      if (!before.indicator().equals(now.indicator())
          || !before.attribution().equals(now.attribution())) {
        differences.add(
            "attribution: %s %s, before %s %s"
                .formatted(
                    now.indicator(), now.attribution(), before.indicator(), before.attribution()));
      }
      if (!Objects.equals(before.tier(), now.tier())) {
        differences.add(
            "tier: %s (%s), before %s (%s)"
                .formatted(now.tier(), now.score(), before.tier(), before.score()));
      }
      boolean isRevised = !before.recordId().equals(now.recordId());
      if (isRevised) {
        differences.add("text: changed at its source");
      } else if (before.textDigest() != null
          && now.textDigest() != null
          && !before.textDigest().equals(now.textDigest())) {
        differences.add("text: the same as it was read, cleaned or edited to another one");
      }
      if (differences.isEmpty()) {
        same++;
      } else {
        changes.add(
            new PairChange(
                Kind.CHANGED,
                now.recordId(),
                isRevised ? before.recordId() : null,
                now.indicator(),
                String.join("; ", differences)));
      }
    }

    private void add(Kind kind, PairFate fate, String reason) {
      changes.add(new PairChange(kind, fate.recordId(), null, fate.indicator(), reason));
    }
  }
}
