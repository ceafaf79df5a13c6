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
 * @param loads what fills the tables, in its order
 * @param finishSql a script that runs over the filled tables: indexes, full text, views, statistics
 */
public record DatabasePlan(String schemaSql, List<TableLoad<?>> loads, String finishSql)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public DatabasePlan {
    Objects.requireNonNull(schemaSql, "schemaSql");
    Objects.requireNonNull(finishSql, "finishSql");
    loads = List.copyOf(loads);
    Set<String> rows = new HashSet<>();
    for (TableLoad<?> load : loads) {
      if (!rows.add(load.rows())) {
        throw new IllegalArgumentException("rows %s are loaded twice".formatted(load.rows()));
      }
    }
  }
}
