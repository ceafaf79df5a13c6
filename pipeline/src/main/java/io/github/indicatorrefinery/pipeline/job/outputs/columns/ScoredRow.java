package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.Quality;

/**
 * A quality as the next run takes it over.
 *
 * @param recordId of the pair, as in the decisions
 * @param key of all that it follows from
 */
public record ScoredRow(String recordId, String key, Quality quality) {
  public ScoredRow {
    requireNonNull(recordId, "recordId");
    requireNonNull(key, "key");
    requireNonNull(quality, "quality");
  }

  /** Names the row among all; their order follows it. */
  public String name() {
    return recordId + " " + key;
  }
}
