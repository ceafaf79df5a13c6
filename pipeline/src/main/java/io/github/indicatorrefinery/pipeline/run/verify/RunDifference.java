package io.github.indicatorrefinery.pipeline.run.verify;

import static java.util.Objects.requireNonNull;

/**
 * Something that is not as the run left it.
 *
 * @param place the file and, of a database, the table and row
 */
public record RunDifference(String place, String expected, String found) {
  public RunDifference {
    requireNonNull(place, "place");
    requireNonNull(expected, "expected");
    requireNonNull(found, "found");
  }

  /** All of it in one line. */
  public String line() {
    return "%s: expected %s, found %s".formatted(place, expected, found).replaceAll("\\R", " ");
  }
}
