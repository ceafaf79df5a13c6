package io.github.indicatorrefinery.io.rows;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * Writes what one format takes of a shard. The same shard gives the same content, and a value that
 * is not of its column's type fails the run.
 *
 * @param <S> the shards
 */
@FunctionalInterface
public interface ShardWriter<S> extends Serializable {
  /** Writes the files of {@code shard} below {@code folder}. */
  List<WrittenFile> write(S shard, RunFolder folder) throws IOException;
}
