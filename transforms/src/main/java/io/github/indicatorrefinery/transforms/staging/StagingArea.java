package io.github.indicatorrefinery.transforms.staging;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Where records wait between two stages: in files below a folder, by shard.
 *
 * @param folder on a file system that all workers see; the caller removes it in the end
 * @param shards how many, 1 or more
 */
public record StagingArea(String folder, int shards) implements Serializable {
  private static final long serialVersionUID = 1;

  public StagingArea {
    requireNonNull(folder, "folder");
    if (shards < 1) {
      throw new IllegalArgumentException("shards " + shards);
    }
  }

  /** Which shard a subject belongs to, from 0. The same on every machine: a string's hash is. */
  public int shardOf(String subject) {
    return Math.floorMod(subject.hashCode(), shards);
  }

  /** The same place, where all records are of one shard. */
  public StagingArea undivided() {
    return new StagingArea(folder, 1);
  }
}
