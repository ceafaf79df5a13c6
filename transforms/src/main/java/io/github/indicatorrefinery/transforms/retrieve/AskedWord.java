package io.github.indicatorrefinery.transforms.retrieve;

import static java.util.Objects.requireNonNull;

/**
 * A word of a question.
 *
 * @param written as the question has it
 * @param pairs in how many of the pairs it stands
 */
public record AskedWord(String written, int pairs) {
  public AskedWord {
    requireNonNull(written, "written");
    if (pairs < 0) {
      throw new IllegalArgumentException(pairs + " pairs");
    }
  }
}
