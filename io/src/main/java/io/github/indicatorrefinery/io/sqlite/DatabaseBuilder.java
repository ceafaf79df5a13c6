package io.github.indicatorrefinery.io.sqlite;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.SortedMerge;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Builds one database file from a plan and the staged rows of all its tables. */
final class DatabaseBuilder {
  private final DatabasePlan plan;
  private final RunFolder folder;
  private final Map<String, List<StagedRows>> staged = new HashMap<>();

  /**
   * @throws IllegalArgumentException when the staged tables are not the tables of the plan
   */
  DatabaseBuilder(DatabasePlan plan, RunFolder folder, Iterable<StagedRows> stagedRows) {
    this.plan = plan;
    this.folder = folder;
    Set<String> paths = new TreeSet<>();
    for (StagedRows rows : stagedRows) {
      if (!paths.add(rows.path())) {
        throw new IllegalArgumentException(rows.path() + " was staged twice");
      }
      staged.computeIfAbsent(rows.table(), table -> new ArrayList<>()).add(rows);
    }
    Set<String> planned = new TreeSet<>(plan.loads().stream().map(TableLoad::rows).toList());
    Set<String> found = new TreeSet<>(staged.keySet());
    if (!planned.equals(found)) {
      throw new IllegalArgumentException(
          "the plan loads the tables %s, staged are %s".formatted(planned, found));
    }
  }

  /**
   * Fills a new file; the same rows give the same bytes, however they were sharded.
   *
   * @param told how many rows are in
   */
  void build(Path file, LoadedRows told) throws SQLException, IOException {
    try (Database database = Database.create(file)) {
      database.run("schema", plan.schemaSql());
      database.begin();
      for (TableLoad<?> load : plan.loads()) {
        try (SortedMerge<StagedRow> merged =
            SortedMerge.open(
                staged.get(load.rows()),
                rows -> new StagedRowFile(folder.read(rows.path()), rows.rowCount()),
                Comparator.naturalOrder())) {
          database.load(load, merged, told);
        }
      }
      database.commit();
      database.run("finish", plan.finishSql());
      database.check();
    }
  }
}
