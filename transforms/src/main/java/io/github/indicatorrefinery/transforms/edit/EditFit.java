package io.github.indicatorrefinery.transforms.edit;

import io.github.indicatorrefinery.transforms.sighting.Sighting;
import io.github.indicatorrefinery.transforms.sighting.Sighting.Moment;
import io.github.indicatorrefinery.transforms.values.Edit;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.util.List;
import java.util.Set;

/**
 * Which edits fit the pairs of a run.
 *
 * @param read the ids of the pairs that were read
 * @param taken the ids of those that the run is of; a sample left the others out
 * @param left the ids of those that were not rejected
 * @param tried the names of the edits that were held against the texts of their pair
 */
record EditFit(Set<String> read, Set<String> taken, Set<String> left, Set<String> tried) {
  /** The stage that outputs name. */
  static final String STAGE = "edit";

  /** Why an edit failed, as outputs name it. */
  static final String REASON = "edit_no_longer_fits";

  /** Of a run in which these were seen. */
  static EditFit of(Iterable<Sighting> seen) {
    return new EditFit(
        Sighting.at(Moment.READ, seen),
        Sighting.at(Moment.TAKEN, seen),
        Sighting.at(Moment.LEFT, seen),
        Sighting.at(Moment.TRIED, seen));
  }

  /**
   * A failure for each that was not tried, or of a pair that went after that, but none for a pair
   * that was left out.
   */
  List<Failure> unfit(List<Edit> edits) {
    return edits.stream()
        .filter(edit -> !(tried.contains(edit.name()) && left.contains(edit.pairId())))
        .filter(edit -> !isLeftOut(edit.pairId()))
        .map(this::failure)
        .toList();
  }

  private boolean isLeftOut(String pairId) {
    return read.contains(pairId) && !taken.contains(pairId);
  }

  private Failure failure(Edit edit) {
    return new Failure(
        STAGE,
        REASON,
        "edit of %s by %s: %s".formatted(edit.pairId(), edit.editor(), why(edit.pairId())),
        new Origin(SourceKind.FILE, edit.file(), null, "line " + edit.line()),
        edit.question(),
        edit.question().length());
  }

  private String why(String pairId) {
    if (!read.contains(pairId)) {
      return "no such pair was read";
    }
    return left.contains(pairId)
        ? "the pair says something else than when it was edited"
        : "the pair was rejected";
  }
}
