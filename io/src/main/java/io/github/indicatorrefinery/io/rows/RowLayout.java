package io.github.indicatorrefinery.io.rows;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.SerializableFunction;

/**
 * How values of type {@code T} lie in a table: a field for each column, in the order of the
 * columns. Their names are unique.
 *
 * <pre>{@code
 * RowLayout<Word> words =
 *     RowLayout.<Word>builder()
 *         .required("word", TEXT, "as it is written", Word::text)
 *         .nullable("count", INT64, "null where it was not counted", Word::count)
 *         .build();
 * }</pre>
 */
public record RowLayout<T>(List<Field<T>> fields) implements Serializable {
  private static final long serialVersionUID = 1;

  public RowLayout {
    fields = List.copyOf(fields);
    schema(fields);
  }

  /** Starts a layout without columns. */
  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /** What a store has to know of the columns. */
  public RowSchema schema() {
    return schema(fields);
  }

  /**
   * The checked row of one value, in column order.
   *
   * @throws IllegalArgumentException naming the column whose content is not of its type
   */
  public Object[] row(T value) {
    Object[] row = new Object[fields.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = fields.get(i).stored(value);
    }
    return row;
  }

  /** Checks the names, too. */
  private static <T> RowSchema schema(List<Field<T>> fields) {
    return new RowSchema(fields.stream().map(Field::column).toList());
  }

  /** Collects the columns of a layout in their order. */
  public static final class Builder<T> {
    private final List<Field<T>> fields = new ArrayList<>();

    private Builder() {}

    /** Adds a column that never holds null. */
    public Builder<T> required(
        String name, ColumnType type, String meaning, SerializableFunction<T, ?> content) {
      return column(Column.required(name, type), meaning, content);
    }

    /** Adds a column that may hold null. */
    public Builder<T> nullable(
        String name, ColumnType type, String meaning, SerializableFunction<T, ?> content) {
      return column(Column.nullable(name, type), meaning, content);
    }

    /** Adds any column. */
    public Builder<T> column(Column column, String meaning, SerializableFunction<T, ?> content) {
      fields.add(new Field<>(column, meaning, content));
      return this;
    }

    /** Adds all columns of a part of the value. */
    public <P> Builder<T> all(RowLayout<P> columns, SerializableFunction<T, P> part) {
      columns.fields().forEach(field -> fields.add(field.in(part)));
      return this;
    }

    public RowLayout<T> build() {
      return new RowLayout<>(fields);
    }
  }
}
