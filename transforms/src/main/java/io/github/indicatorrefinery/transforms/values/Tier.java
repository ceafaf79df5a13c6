package io.github.indicatorrefinery.transforms.values;

import java.util.Locale;

/** The quality tiers, best first. Which score belongs to which is the scorer's to say. */
public enum Tier {
  PREMIUM,
  STANDARD,
  REVIEW,
  LOW;

  /** The name that outputs carry, such as {@code premium}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
