package io.github.indicatorrefinery.io.rows;

import java.io.Serializable;
import java.util.Objects;

/**
 * A named, typed column of a table; names are written as they are given.
 *
 * @param vectorSize how many components every vector of the column has; 0 where that is not fixed
 */
public record Column(String name, ColumnType type, boolean nullable, int vectorSize)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public Column {
    Objects.requireNonNull(type, "type");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a column needs a name");
    }
    boolean sizable = type == ColumnType.VECTOR && !nullable;
    if (vectorSize < 0 || (vectorSize > 0 && !sizable)) {
      throw new IllegalArgumentException(
          "column \"%s\": %d components".formatted(name, vectorSize));
    }
  }

  /** A column that never holds null. */
  public static Column required(String name, ColumnType type) {
    return new Column(name, type, false, 0);
  }

  /** A column that may hold null. */
  public static Column nullable(String name, ColumnType type) {
    return new Column(name, type, true, 0);
  }

  /**
   * A column of vectors of one size, which never holds null.
   *
   * @param size components of each vector
   */
  public static Column vector(String name, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("column \"%s\": %d components".formatted(name, size));
    }
    return new Column(name, ColumnType.VECTOR, false, size);
  }

  Object stored(Object value) {
    if (value == null) {
      if (nullable) {
        return null;
      }
      throw new IllegalArgumentException("column \"%s\": got null".formatted(name));
    }
    try {
      return sized(type.stored(value));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "column \"%s\" (%s): %s".formatted(name, type, e.getMessage()), e);
    }
  }

  private Object sized(Object stored) {
    if (vectorSize > 0 && stored instanceof float[] vector && vector.length != vectorSize) {
      throw new IllegalArgumentException(
          "got %d components in place of %d".formatted(vector.length, vectorSize));
    }
    return stored;
  }
}
