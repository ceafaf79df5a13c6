package io.github.indicatorrefinery.io.rows;

import java.io.Serializable;

/**
 * Takes a value apart into the values of its columns, in the order of the {@link RowSchema} it goes
 * with. It must give the same row for the same value: a retried bundle maps it again.
 */
@FunctionalInterface
public interface RowMapper<T> extends Serializable {
  Object[] values(T value);
}
