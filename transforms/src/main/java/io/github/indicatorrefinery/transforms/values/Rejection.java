package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A pair that was read but is not wanted: the stage that said so and the reason, a short fixed
 * word.
 *
 * @param quality null where it was rejected before it was scored
 */
public record Rejection(MinedPair mined, String stage, String reason, @Nullable Quality quality) {
  public Rejection {
    requireNonNull(mined, "mined");
    requireNonNull(stage, "stage");
    requireNonNull(reason, "reason");
  }
}
