package io.github.indicatorrefinery.pipeline.job.plan;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.pipeline.run.GateFile;
import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where a run goes.
 *
 * @param folder receives the outputs
 * @param working the folder below it that the run writes to before it publishes
 * @param shards into how many files the dataset is cut
 * @param maxShrink the largest share of the kept pairs of the run in the folder, 0 to 1, that may
 *     go when this one replaces it
 * @param indexed whether it gets a search index
 * @param gate by which the index is asked; null for the built-in one
 * @param history what it carries on of the runs before it
 */
public record JobOutput(
    String folder,
    String working,
    int shards,
    double maxShrink,
    boolean indexed,
    @Nullable GateFile gate,
    HistoryPlan history)
    implements Serializable {
  public static final double DEFAULT_MAX_SHRINK = 0.5;

  private static final long serialVersionUID = 1;

  public JobOutput {
    requireNonNull(folder, "folder");
    requireNonNull(history, "history");
    if (!working.startsWith(folder + "/")) {
      throw new IllegalArgumentException(working + " does not lie in " + folder);
    }
    if (shards < 1) {
      throw new IllegalArgumentException("shards " + shards);
    }
    if (!(maxShrink >= 0 && maxShrink <= 1)) {
      throw new IllegalArgumentException("maxShrink " + maxShrink);
    }
  }
}
