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
}
