package io.github.indicatorrefinery.io.sqlite;

import java.io.Serializable;
import java.util.Objects;

/**
 * A file of rows that wait for their table.
 *
 * @param path relative to the run folder
 */
public record StagedRows(String table, String path, long rowCount) implements Serializable {
  private static final long serialVersionUID = 1;

  public StagedRows {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(path, "path");
    if (rowCount < 0) {
      throw new IllegalArgumentException("%s holds %d rows".formatted(path, rowCount));
    }
  }
}
