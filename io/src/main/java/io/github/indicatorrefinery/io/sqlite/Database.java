package io.github.indicatorrefinery.io.sqlite;

import io.github.indicatorrefinery.io.rows.SortedMerge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;

/**
 * A new SQLite file while it is filled. No journal is kept and nothing is synced: a build that
 * fails throws its file away. Not safe for concurrent use.
 */
final class Database implements AutoCloseable {
  /**
   * The page size stays at 4 KiB: 8 and 16 KiB make the file a tenth larger and no faster. The rows
   * come sorted and their pages are not come back to, so a cache of 64 MiB is no faster than one of
   * 8; the indexes of a much larger run fit into 16.
   */
  private static final String SETTINGS =
      """
      PRAGMA journal_mode = OFF;
      PRAGMA synchronous = OFF;
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -16384;
      PRAGMA foreign_keys = OFF;
      """;

  private static final String STORED_TABLES =
      "SELECT '\"' || replace(name, '\"', '\"\"') || '\"' FROM pragma_table_list"
          + " WHERE schema = 'main' AND type IN ('table', 'shadow')";

  /** A broken database may repeat one complaint for every row. */
  private static final int MOST_COMPLAINTS = 10;

  /** Who watches looks once a second or so; a row takes some microseconds. */
  private static final int ROWS_TOLD_AT_ONCE = 1_000;

  private final Connection connection;

  private Database(Connection connection) {
    this.connection = connection;
  }

  /** Asks the driver itself: DriverManager does not find it on a reused Flink worker. */
  static Database create(Path file) throws SQLException {
    Connection connection = new JDBC().connect(JDBC.PREFIX + file, new Properties());
    Database database = new Database(connection);
    database.run("settings", SETTINGS);
    return database;
  }

  /**
   * Runs a script of any number of statements.
   *
   * @param name what to call it in the error
   */
  void run(String name, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(script);
    } catch (SQLException e) {
      throw new SQLException("%s script: %s".formatted(name, e.getMessage()), e);
    }
  }

  /** Starts the one transaction of all loads; the driver tests for one at each row otherwise. */
  void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  /** Commits what was loaded. */
  void commit() throws SQLException {
    connection.setAutoCommit(true);
  }

  /** Inserts rows in their order, and tells how many. */
  void load(TableLoad<?> load, SortedMerge<StagedRow> rows, LoadedRows told)
      throws SQLException, IOException {
    try (PreparedStatement insert = prepare(load)) {
      int untold = 0;
      for (StagedRow row = rows.next(); row != null; row = rows.next()) {
        insert(load, insert, row);
        untold++;
        if (untold == ROWS_TOLD_AT_ONCE) {
          told.more(untold);
          untold = 0;
        }
      }
      told.more(untold);
    }
  }

  private PreparedStatement prepare(TableLoad<?> load) throws SQLException {
    try {
      return connection.prepareStatement(load.insertSql());
    } catch (SQLException e) {
      throw new SQLException("table %s: %s".formatted(load.rows(), e.getMessage()), e);
    }
  }

  private static void insert(TableLoad<?> load, PreparedStatement insert, StagedRow row)
      throws SQLException {
    try {
      RowBytes.bind(row.values(), insert);
      insert.executeUpdate();
    } catch (SQLException e) {
      String key = new String(row.key(), StandardCharsets.UTF_8);
      throw new SQLException(
          "table %s, row \"%s\": %s".formatted(load.rows(), key, e.getMessage()), e);
    }
  }

  /**
   * Checks every reference and every table that has pages, those of a full-text index among them.
   * Asked for the whole file, SQLite would also read each full-text index back word by word, which
   * takes a third of the time that building it took.
   *
   * @throws SQLException with what SQLite says when a reference leads nowhere or a page is broken
   */
  void check() throws SQLException {
    List<String> complaints = new ArrayList<>(rows("PRAGMA foreign_key_check"));
    for (String table : rows(STORED_TABLES)) {
      List<String> integrity = rows("PRAGMA integrity_check(%s)".formatted(table));
      if (!integrity.equals(List.of("ok"))) {
        complaints.addAll(integrity);
      }
    }
    if (!complaints.isEmpty()) {
      throw new SQLException(
          "the database is not sound: "
              + String.join("; ", complaints.stream().limit(MOST_COMPLAINTS).toList()));
    }
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(query)) {
      int columns = results.getMetaData().getColumnCount();
      while (results.next()) {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          values.add(results.getString(column));
        }
        rows.add(String.join(" ", values.stream().map(String::valueOf).toList()));
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
