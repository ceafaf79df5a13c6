package io.github.indicatorrefinery.io.sqlite;

import io.github.indicatorrefinery.io.rows.ColumnType;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.ShardPart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import org.apache.beam.sdk.transforms.SerializableFunction;

/**
 * The rows that each shard has for one table.
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

  /** The number of the shard. */
  int index(S shard) {
    return part.index().apply(shard);
  }

  /** Writes the shard's rows in their order and tells how many there are. */
  int write(S shard, OutputStream out) throws IOException {
    var values = part.values().apply(shard);
    new SortedRows<>(sortKey, layout).write(values, out);
    return values.size();
  }
}
