package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

/**
 * A pair that was read but is not wanted: the stage that said so and the reason, a short fixed
 * word.
 */
public record Rejection(MinedPair mined, String stage, String reason) {
  public Rejection {
    requireNonNull(mined, "mined");
    requireNonNull(stage, "stage");
    requireNonNull(reason, "reason");
  }
}
