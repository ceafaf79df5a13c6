package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A pair with the cleaned texts beside the original ones, which stay in {@code mined.source()}.
 *
 * @param takenOff the names of what was taken off the answer, such as {@code announcement}
 */
public record CleanPair(MinedPair mined, String question, String answer, List<String> takenOff) {
  /** A pair of whose answer nothing was taken off. */
  public CleanPair(MinedPair mined, String question, String answer) {
    this(mined, question, answer, List.of());
  }

  public CleanPair {
    requireNonNull(mined, "mined");
    requireNonNull(question, "question");
    requireNonNull(answer, "answer");
    takenOff = List.copyOf(takenOff);
  }
}
