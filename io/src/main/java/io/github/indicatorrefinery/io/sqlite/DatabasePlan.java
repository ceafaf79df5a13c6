package io.github.indicatorrefinery.io.sqlite;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a database is built of.
 *
 * @param schemaSql a script that creates the tables
 * @param loads the tables in the order they are filled
 * @param finishSql a script that runs over the filled tables: indexes, full text, views, statistics
 */
public record DatabasePlan(String schemaSql, List<TableLoad> loads, String finishSql)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public DatabasePlan {
    Objects.requireNonNull(schemaSql, "schemaSql");
    Objects.requireNonNull(finishSql, "finishSql");
    loads = List.copyOf(loads);
    Set<String> tables = new HashSet<>();
    for (TableLoad load : loads) {
      if (!tables.add(load.table())) {
        throw new IllegalArgumentException("table %s is loaded twice".formatted(load.table()));
      }
    }
  }
}
