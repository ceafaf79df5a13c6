package io.github.indicatorrefinery.transforms.embed;

import java.util.Locale;

/** Which texts get a vector. */
public enum Embedded {
  QUESTIONS,
  NONE;

  /** The name that the option takes and outputs carry. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
