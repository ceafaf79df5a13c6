package io.github.indicatorrefinery.transforms.research;

import java.util.Locale;

/** How far an indicator is researched, by the plan of the dataset. */
public enum GapState {
  COMPLETE,
  PARTIAL,
  MISSING;

  /** Four fifths of what is aimed at count as complete. */
  private static final double COMPLETE_SHARE = 0.8;

  /** The state of an indicator with so many kept pairs. */
  public static GapState of(int kept, int target) {
    if (kept >= Math.ceil(COMPLETE_SHARE * target)) {
      return COMPLETE;
    }
    return kept > 0 ? PARTIAL : MISSING;
  }

  /** The name that outputs carry. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
