package io.github.indicatorrefinery.transforms.retrieve;

import java.util.Locale;

/** Why the gate lets a question through only so far, or not at all. */
public enum GateReason {
  DISTANCE,
  UNKNOWN_WORDS,
  NO_EMBEDDINGS;

  /** The name that outputs carry. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
