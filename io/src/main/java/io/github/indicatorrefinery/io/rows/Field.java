package io.github.indicatorrefinery.io.rows;

import java.io.Serializable;
import java.util.Objects;
import org.apache.beam.sdk.transforms.SerializableFunction;

/**
 * One column of the rows of values of type {@code T}, declared once: its name and type, what it
 * means, and where its content comes from. Name and content cannot be exchanged by their places.
 *
 * @param meaning what a reader of the table should know of the column, in a few words
 * @param content takes a column's content from a value, null where there is none. It must give the
 *     same content for the same value: a retried bundle maps it again.
 */
public record Field<T>(Column column, String meaning, SerializableFunction<T, ?> content)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public Field {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(content, "content");
    if (meaning.isBlank()) {
      throw new IllegalArgumentException("column \"%s\" needs a meaning".formatted(column.name()));
    }
  }

  /** The name of the column. */
  public String name() {
    return column.name();
  }

  /** The same column in the rows of a whole that such a value is a part of. */
  <W> Field<W> in(SerializableFunction<W, T> part) {
    return new Field<>(column, meaning, whole -> content.apply(part.apply(whole)));
  }

  Object stored(T value) {
    return column.stored(content.apply(value));
  }
}
