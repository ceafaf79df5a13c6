package io.github.indicatorrefinery.pipeline.run.diff;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One pair that is not in two runs alike.
 *
 * @param pairId its record id; of a pair whose text was changed at its source, the new one
 * @param earlierId the id that it had before, where that is another one; null elsewhere
 * @param indicator its slug in the later run, or in the earlier one where it is gone
 * @param reason what happened to it, for people
 */
public record PairChange(
    Kind kind, String pairId, @Nullable String earlierId, String indicator, String reason) {
  /** What happened to a pair. */
  public enum Kind {
    /** Not in the earlier dataset. */
    ADDED,
    /** Not in the later dataset, where a pair of it stands for this one. */
    REPLACED,
    /** Not in the later dataset, and nothing stands for it. */
    LOST,
    /** In both with another indicator, tier or text, or replaced in both by another pair. */
    CHANGED;

    /** The name that outputs carry. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public PairChange {
    requireNonNull(kind, "kind");
    requireNonNull(pairId, "pairId");
    requireNonNull(indicator, "indicator");
    requireNonNull(reason, "reason");
  }
}
