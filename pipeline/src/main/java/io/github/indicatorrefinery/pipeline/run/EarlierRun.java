package io.github.indicatorrefinery.pipeline.run;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a table of an earlier run says of a pair. The run is opened when it is first asked, on any
 * file system.
 *
 * <p>What it knows saves work and decides nothing. So where there is no run, or one of another
 * version, or a broken one, nothing is known, and all is worked out.
 */
final class EarlierRun implements Serializable {
  private static final long serialVersionUID = 1;

  private final String folder;
  private final String table;
  private final String column;
  private transient @Nullable FinishedRun run;
  private transient boolean isUseless;

  /**
   * @param folder of the run
   * @param column of what is asked; the table has a pair a row, and the key of it beside
   */
  EarlierRun(String folder, String table, String column) {
    this.folder = folder;
    this.table = table;
    this.column = column;
  }

  /** What the column holds of a pair, where the key is the same. */
  <T> Optional<T> find(String pairId, String key, RunDatabase.RowReader<T> reader) {
    if (isUseless) {
      return Optional.empty();
    }
    try {
      if (run == null) {
        run = FinishedRun.open(folder);
        isUseless = !run.database().has(table, "key");
      }
      return isUseless
          ? Optional.empty()
          : run.database()
              .first(
                  "SELECT %s FROM %s WHERE pair_id = ?1 AND key = ?2".formatted(column, table),
                  reader,
                  pairId,
                  key);
    } catch (IOException | UncheckedIOException e) {
      isUseless = true;
      return Optional.empty();
    }
  }

  void close() throws IOException {
    if (run != null) {
      run.close();
      run = null;
    }
  }
}
