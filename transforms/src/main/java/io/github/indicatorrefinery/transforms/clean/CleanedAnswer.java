package io.github.indicatorrefinery.transforms.clean;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An answer without what is no part of it.
 *
 * @param text what is left, perhaps empty
 * @param takenOff the names of what went, in the order in which it was taken off
 */
public record CleanedAnswer(String text, List<String> takenOff) {
  public CleanedAnswer {
    requireNonNull(text, "text");
    takenOff = List.copyOf(takenOff);
  }
}
