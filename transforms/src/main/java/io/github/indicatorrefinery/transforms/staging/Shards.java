package io.github.indicatorrefinery.transforms.staging;

/** Which shard a subject belongs to. */
public final class Shards {
  private Shards() {}

  /** The same on every machine: the hash of a string is specified. */
  public static int of(String subject, int shards) {
    return Math.floorMod(subject.hashCode(), shards);
  }
}
