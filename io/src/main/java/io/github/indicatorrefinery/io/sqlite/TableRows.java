package io.github.indicatorrefinery.io.sqlite;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.ShardPart;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.beam.sdk.transforms.SerializableFunction;

/**
 * The rows that each shard has for one table; those of one load come from one place of the pipeline
 * only.
 *
 * @param load takes the rows into the table
 * @param part the values of a shard, a row each
 * @param sortKey orders the rows of the whole table, and so the ids they are given
 */
public record TableRows<S, T>(
    TableLoad<T> load, ShardPart<S, T> part, SerializableFunction<T, String> sortKey)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * Writes the shard's rows, sorted, to a file from which {@link BuildDatabase} loads them. What
   * goes on through the pipeline is the name of the file alone: a runner that groups the texts of a
   * whole dataset under one key may never end. Sorted is by the sort key's code points, then by the
   * row's content; booleans become 0 and 1.
   *
   * @throws IllegalArgumentException on a value that is not of its column's type
   */
  public StagedRows stage(S shard, RunFolder folder) throws IOException {
    String path =
        "%s/%s-%05d.rows".formatted(BuildDatabase.STAGING, load.rows(), part.index().apply(shard));
    List<T> values = part.values().apply(shard);
    folder.stage(path, out -> new SortedRows<>(sortKey, load.layout()).write(values, out));
    return new StagedRows(load.rows(), path, values.size());
  }
}
