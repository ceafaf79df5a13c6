package io.github.indicatorrefinery.transforms.retrieve;

import java.util.Locale;

/** What the gate says of a question. */
public enum GateBand {
  /** Some pair asks about the same. */
  ANSWERED,
  /** Pairs are related; the nearest may miss what was asked. */
  CLOSEST,
  /** Nothing is near enough to be an answer. */
  REFUSED,
  /** The index has no vectors, so that nothing is known about nearness. */
  UNGATED;

  /** The name that outputs carry. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
