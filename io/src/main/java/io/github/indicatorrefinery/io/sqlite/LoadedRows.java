package io.github.indicatorrefinery.io.sqlite;

import java.io.Serializable;

/** Is told, while a database is built, how far that is. */
@FunctionalInterface
public interface LoadedRows extends Serializable {
  /** One more row is in its table. */
  void oneMore();
}
