package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A cleaned pair with its quality.
 *
 * @param clean its texts: of the last edit that was accepted, where there is one
 * @param quality of these texts
 * @param edits all that were tried, in the order in which they were
 */
public record ScoredPair(CleanPair clean, Quality quality, List<TriedEdit> edits) {
  /** A pair that nobody edited. */
  public ScoredPair(CleanPair clean, Quality quality) {
    this(clean, quality, List.of());
  }

  public ScoredPair {
    requireNonNull(clean, "clean");
    requireNonNull(quality, "quality");
    edits = List.copyOf(edits);
  }

  public MinedPair mined() {
    return clean.mined();
  }

  public SourcePair source() {
    return clean.mined().source();
  }

  /** The quality of the texts as they were before any edit. */
  public Quality qualityUnedited() {
    return edits.isEmpty() ? quality : edits.get(0).before();
  }

  /** The edit whose texts stand. */
  public Optional<Edit> standingEdit() {
    return edits.stream()
        .filter(TriedEdit::isAccepted)
        .reduce((earlier, later) -> later)
        .map(TriedEdit::edit);
  }

  /**
   * What the last editor to say so calls the pair, whether the texts of that edit stand or not: the
   * tags are of the pair.
   */
  public List<String> tags() {
    return edits.stream()
        .map(tried -> tried.edit().tags())
        .filter(tags -> !tags.isEmpty())
        .reduce(List.of(), (earlier, later) -> later);
  }

  /** The pairs that any editor takes for the same question. */
  public List<String> hintedDuplicates() {
    return edits.stream()
        .flatMap(tried -> tried.edit().duplicateOf().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
