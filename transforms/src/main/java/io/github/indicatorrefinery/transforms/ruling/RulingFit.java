package io.github.indicatorrefinery.transforms.ruling;

import io.github.indicatorrefinery.transforms.sighting.Sighting;
import io.github.indicatorrefinery.transforms.sighting.Sighting.Moment;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Which decisions fit the pairs of a run.
 *
 * @param read the ids of the pairs that were read
 * @param taken the ids of those that the run is of; a sample left the others out
 * @param scored the ids of those that were not rejected for what they are
 */
record RulingFit(Set<String> read, Set<String> taken, Set<String> scored) {
  /** Why a decision failed, as outputs name it. */
  static final String REASON = "decision_no_longer_fits";

  /** Of a run in which these were seen. */
  static RulingFit of(Iterable<Sighting> seen) {
    return new RulingFit(
        Sighting.at(Moment.READ, seen),
        Sighting.at(Moment.TAKEN, seen),
        Sighting.at(Moment.SCORED, seen));
  }

  /** A failure for each that does not fit. */
  List<Failure> unfit(Rulings rulings) {
    List<Failure> unfit = new ArrayList<>();
    for (Ruling ruling : rulings.rulings()) {
      why(ruling)
          .ifPresent(
              why ->
                  unfit.add(
                      new Failure(
                          Rulings.STAGE,
                          REASON,
                          "%s, decided by %s: %s".formatted(ruling.text(), ruling.who(), why),
                          new Origin(
                              SourceKind.FILE, rulings.source(), null, "line " + ruling.line()),
                          ruling.why(),
                          ruling.why().length())));
    }
    return unfit;
  }

  private Optional<String> why(Ruling ruling) {
    // The run tells nothing of a pair that it is not of.
    if (isLeftOut(ruling.pairId()) || isLeftOut(ruling.otherId())) {
      return Optional.empty();
    }
    return switch (ruling.action()) {
      case EXCLUDE, INDICATOR -> missing(ruling.pairId(), read, "was read");
      case KEEP -> missing(ruling.pairId());
      case MERGE -> missing(ruling.pairId()).or(() -> missing(ruling.otherId()));
    };
  }

  private boolean isLeftOut(@Nullable String id) {
    return id != null && read.contains(id) && !taken.contains(id);
  }

  private Optional<String> missing(String id) {
    return missing(id, read, "was read")
        .or(() -> missing(id, scored, "is left: it was rejected before"));
  }

  private static Optional<String> missing(String id, Set<String> among, String what) {
    return among.contains(id) ? Optional.empty() : Optional.of("no pair %s %s".formatted(id, what));
  }
}
