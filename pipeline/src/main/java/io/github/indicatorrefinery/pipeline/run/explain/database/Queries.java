package io.github.indicatorrefinery.pipeline.run.explain.database;

import io.github.indicatorrefinery.io.sqlite.ReadOnlyDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Asks a SQLite file that is opened for reading alone. Not safe for concurrent use. */
final class Queries implements AutoCloseable {
  private final Connection connection;

  private Queries(Connection connection) {
    this.connection = connection;
  }

  /** What makes a value of the current row. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  static Queries open(Path file) throws SQLException {
    return new Queries(ReadOnlyDatabase.open(file));
  }

  /** All rows; the parameters are texts, null for none. */
  <T> List<T> all(String sql, RowReader<T> reader, @Nullable String... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet results = statement.executeQuery()) {
        while (results.next()) {
          rows.add(reader.read(results));
        }
      }
      return rows;
    }
  }

  <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable String... parameters)
      throws SQLException {
    return all(sql, reader, parameters).stream().findFirst();
  }

  static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
