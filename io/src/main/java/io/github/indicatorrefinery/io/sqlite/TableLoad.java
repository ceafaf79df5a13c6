package io.github.indicatorrefinery.io.sqlite;

import java.io.Serializable;

/**
 * How the staged rows of one table come into the database.
 *
 * @param table the name under which rows were staged
 * @param insertSql one statement with a {@code ?} for each column of the staged rows, in their
 *     order; it may look ids up in tables that are loaded earlier
 */
public record TableLoad(String table, String insertSql) implements Serializable {
  private static final long serialVersionUID = 1;

  public TableLoad {
    if (table.isBlank() || insertSql.isBlank()) {
      throw new IllegalArgumentException(
          "table \"%s\" needs a name and a statement".formatted(table));
    }
  }
}
