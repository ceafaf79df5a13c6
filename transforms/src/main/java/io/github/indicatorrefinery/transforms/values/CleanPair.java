package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

/** A pair with the cleaned texts beside the original ones, which stay in {@code mined.source()}. */
public record CleanPair(MinedPair mined, String question, String answer) {
  public CleanPair {
    requireNonNull(mined, "mined");
    requireNonNull(question, "question");
    requireNonNull(answer, "answer");
  }
}
