package io.github.indicatorrefinery.transforms.assemble;

/** Which shard a subject belongs to. */
final class Shards {
  private Shards() {}

  /** The same on every machine: the hash of a string is specified. */
  static int of(String subject, int shards) {
    return Math.floorMod(subject.hashCode(), shards);
  }
}
