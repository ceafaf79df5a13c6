package io.github.indicatorrefinery.io.rows;

import java.io.Serializable;
import java.util.Objects;

/**
 * How values of type {@code T} lie in a table: the columns, and the mapper that fills them.
 *
 * <pre>{@code
 * RowLayout<Word> words =
 *     new RowLayout<>(
 *         RowSchema.of(Column.required("word", TEXT), Column.nullable("count", INT64)),
 *         word -> new Object[] {word.text(), word.count()});
 * }</pre>
 */
public record RowLayout<T>(RowSchema schema, RowMapper<T> mapper) implements Serializable {
  private static final long serialVersionUID = 1;

  public RowLayout {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(mapper, "mapper");
  }

  /**
   * The checked row of one value, in column order.
   *
   * @throws IllegalArgumentException naming the column whose value is not of its type
   */
  public Object[] row(T value) {
    return schema.stored(mapper.values(value));
  }
}
