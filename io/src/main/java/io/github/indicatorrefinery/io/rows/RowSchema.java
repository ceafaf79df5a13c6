package io.github.indicatorrefinery.io.rows;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns of a table in the order of its rows' values; their names are unique. */
public record RowSchema(List<Column> columns) implements Serializable {
  private static final long serialVersionUID = 1;

  public RowSchema {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a table needs a column");
    }
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("two columns are named \"%s\"".formatted(column.name()));
      }
    }
  }

  public static RowSchema of(Column... columns) {
    return new RowSchema(List.of(columns));
  }

  /**
   * The row as every store takes it: checked.
   *
   * @throws IllegalArgumentException naming the column whose value is not of its type
   */
  Object[] stored(Object[] values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row of %d values for %d columns".formatted(values.length, columns.size()));
    }
    Object[] stored = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      stored[i] = columns.get(i).stored(values[i]);
    }
    return stored;
  }
}
