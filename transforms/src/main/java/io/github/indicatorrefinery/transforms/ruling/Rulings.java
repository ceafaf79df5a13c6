package io.github.indicatorrefinery.transforms.ruling;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.indicatorrefinery.transforms.ruling.Ruling.Action;
import io.github.indicatorrefinery.transforms.sighting.SpokenOf;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people decided, free of contradictions: of one pair at most one of exclude, keep and merge,
 * and one indicator; a pair that others are merged into is not excluded, and merges lead in no
 * circle.
 *
 * @param source the file, as messages call it
 * @param rulings in the order of its lines
 */
public record Rulings(String source, List<Ruling> rulings) implements Serializable {
  /** The stage that outputs name. */
  public static final String STAGE = "decide";

  /** Why a pair was rejected, and the rule by which one was replaced. */
  public static final String REASON = "decision";

  /** Nothing was decided. */
  public static final Rulings NONE = new Rulings("", List.of());

  private static final long serialVersionUID = 1;

  public Rulings {
    requireNonNull(source, "source");
    rulings = List.copyOf(rulings);
  }

  public boolean isEmpty() {
    return rulings.isEmpty();
  }

  /** The ids of the pairs that an action was decided of. */
  public Set<String> pairs(Action action) {
    return rulings.stream()
        .filter(ruling -> ruling.action() == action)
        .map(Ruling::pairId)
        .collect(toUnmodifiableSet());
  }

  /** All pairs that decisions speak of. */
  public SpokenOf spokenOf() {
    return new Named(
        rulings.stream()
            .flatMap(ruling -> Stream.of(ruling.pairId(), ruling.otherId()))
            .filter(Objects::nonNull)
            .collect(toUnmodifiableSet()));
  }

  /** The indicator of each pair that one was set for. */
  Map<String, String> indicators() {
    return rulings.stream()
        .filter(ruling -> ruling.action() == Action.INDICATOR)
        .collect(toUnmodifiableMap(Ruling::pairId, Ruling::indicator));
  }

  /** The pair that each merged one is merged into. */
  Map<String, String> merges() {
    return rulings.stream()
        .filter(ruling -> ruling.action() == Action.MERGE)
        .collect(toUnmodifiableMap(Ruling::pairId, Ruling::otherId));
  }

  private record Named(Set<String> ids) implements SpokenOf {
    private static final long serialVersionUID = 1;

    @Override
    public boolean speakOf(String pairId) {
      return ids.contains(pairId);
    }

    @Override
    public void close() {}
  }
}
