package io.github.indicatorrefinery.transforms.sighting;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A pair that somebody speaks of was there, or an edit was held against the texts of its pair.
 *
 * @param id of the pair; of what was tried, the name of the edit
 */
public record Sighting(Moment moment, String id) {
  /** How far a pair has come. */
  public enum Moment {
    /** It was read. */
    READ,
    /** It takes part; a sample leaves others out. */
    TAKEN,
    /** It was not rejected for what it is. */
    SCORED,
    /** An edit of it was tried. */
    TRIED,
    /** Nobody excluded it either. */
    LEFT
  }

  public Sighting {
    requireNonNull(moment, "moment");
    requireNonNull(id, "id");
  }

  /** The ids of one moment. */
  public static Set<String> at(Moment moment, Iterable<Sighting> sightings) {
    return StreamSupport.stream(sightings.spliterator(), false)
        .filter(sighting -> sighting.moment() == moment)
        .map(Sighting::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
