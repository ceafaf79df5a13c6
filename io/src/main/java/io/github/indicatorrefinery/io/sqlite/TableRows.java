package io.github.indicatorrefinery.io.sqlite;

import io.github.indicatorrefinery.io.rows.ColumnType;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.ShardPart;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.beam.sdk.transforms.SerializableFunction;

/**
 * The rows that each shard has for one table; those of one table come from one place of the
 * pipeline only.
 *
 * @param table the name of the {@link TableLoad} that takes the rows
 * @param part the values of a shard, a row each
 * @param sortKey orders the rows of the whole table, and so the ids they are given
 */
public record TableRows<S, T>(
    String table,
    ShardPart<S, T> part,
    SerializableFunction<T, String> sortKey,
    RowLayout<T> layout)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * @throws IllegalArgumentException on a column of a type that SQLite has not
   */
  public TableRows {
    layout.schema().columns().stream()
        .filter(column -> column.type() == ColumnType.TEXT_LIST)
        .findFirst()
        .ifPresent(
            column -> {
              throw new IllegalArgumentException(
                  "table %s, column \"%s\": SQLite has no lists".formatted(table, column.name()));
            });
  }

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
        "%s/%s-%05d.rows".formatted(BuildDatabase.STAGING, table, part.index().apply(shard));
    List<T> values = part.values().apply(shard);
    folder.write(path, out -> new SortedRows<>(sortKey, layout).write(values, out));
    return new StagedRows(table, path, values.size());
  }
}
