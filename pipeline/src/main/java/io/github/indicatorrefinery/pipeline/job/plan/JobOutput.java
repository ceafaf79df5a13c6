package io.github.indicatorrefinery.pipeline.job.plan;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Where a run goes.
 *
 * @param folder receives the outputs
 * @param working the folder below it that the run writes to before it publishes
 * @param shards into how many files the dataset is cut
 */
public record JobOutput(String folder, String working, int shards) implements Serializable {
  private static final long serialVersionUID = 1;

  public JobOutput {
    requireNonNull(folder, "folder");
    if (!working.startsWith(folder + "/")) {
      throw new IllegalArgumentException(working + " does not lie in " + folder);
    }
    if (shards < 1) {
      throw new IllegalArgumentException("shards " + shards);
    }
  }
}
