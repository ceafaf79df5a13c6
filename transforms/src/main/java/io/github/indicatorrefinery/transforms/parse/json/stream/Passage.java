package io.github.indicatorrefinery.transforms.parse.json.stream;

import io.github.indicatorrefinery.transforms.values.Failure.Part;

/**
 * What is shown of a place in a file.
 *
 * @param part of that place that it is
 */
public record Passage(String text, Part part) {
  /** The same where the place went on behind it. */
  Passage withoutEnd() {
    return new Passage(text, part.withoutEnd());
  }

  /** The same where the place began before it. */
  Passage withoutStart() {
    return new Passage(text, part.withoutStart());
  }
}
