package io.github.indicatorrefinery.pipeline.job.plan;

import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a run says of itself to those after it, and what it keeps of those before it.
 *
 * @param note of the user; null where there is none
 * @param hours that the research behind what is new took; null where the sources are to tell
 * @param keepHistory of how many earlier runs the records are carried on
 * @param keepRuns how many earlier runs stay whole; null where those that are there stay and none
 *     is added
 */
public record HistoryPlan(
    @Nullable String note, @Nullable Double hours, int keepHistory, @Nullable Integer keepRuns)
    implements Serializable {
  public static final int DEFAULT_KEEP_HISTORY = 50;

  private static final long serialVersionUID = 1;

  public HistoryPlan {
    if (keepHistory < 0) {
      throw new IllegalArgumentException("keepHistory " + keepHistory);
    }
    if (keepRuns != null && keepRuns < 0) {
      throw new IllegalArgumentException("keepRuns " + keepRuns);
    }
  }
}
