package io.github.indicatorrefinery.io.rows;

/** The usual name of one file of many: {@code train-00000-of-00004.parquet}. */
final class ShardName {
  private ShardName() {}

  /**
   * @param prefix the path up to the number
   * @param suffix what follows the numbers, with its dot
   * @throws IllegalArgumentException when there is no such shard
   */
  static String of(String prefix, int shard, int shards, String suffix) {
    if (shard < 0 || shard >= shards) {
      throw new IllegalArgumentException("shard %d of %d".formatted(shard, shards));
    }
    return "%s-%05d-of-%05d%s".formatted(prefix, shard, shards, suffix);
  }
}
