package io.github.indicatorrefinery.io.sqlite;

import java.io.Serializable;

/** Is told, while a database is built, how far that is. */
@FunctionalInterface
public interface LoadedRows extends Serializable {
  /** So many rows more are in their table: told now and then, and at the end of each table. */
  void more(long rows);
}
