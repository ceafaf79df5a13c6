package io.github.indicatorrefinery.transforms.ledger;

import java.util.Locale;

/** What takes long to work out of a pair, and may be taken over from an earlier run. */
public enum Work {
  /** The quality of a pair, the verdicts on what it states among it. */
  QUALITIES,
  /** The embedding of a question. */
  EMBEDDINGS;

  /** The name that outputs carry. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
