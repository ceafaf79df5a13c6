package io.github.indicatorrefinery.io.rows;

import java.io.Serializable;
import java.util.Objects;

/** A named, typed column of a table; names are written as they are given. */
public record Column(String name, ColumnType type, boolean nullable) implements Serializable {
  private static final long serialVersionUID = 1;

  public Column {
    Objects.requireNonNull(type, "type");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a column needs a name");
    }
  }

  /** A column that never holds null. */
  public static Column required(String name, ColumnType type) {
    return new Column(name, type, false);
  }

  /** A column that may hold null. */
  public static Column nullable(String name, ColumnType type) {
    return new Column(name, type, true);
  }

  Object stored(Object value) {
    if (value == null) {
      if (nullable) {
        return null;
      }
      throw new IllegalArgumentException("column \"%s\": got null".formatted(name));
    }
    try {
      return type.stored(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "column \"%s\" (%s): %s".formatted(name, type, e.getMessage()), e);
    }
  }
}
