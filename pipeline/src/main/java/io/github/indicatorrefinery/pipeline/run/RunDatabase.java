package io.github.indicatorrefinery.pipeline.run;

import io.github.indicatorrefinery.io.sqlite.ReadOnlyDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The database of a finished run, opened for reading alone. A query is prepared once, however often
 * it is asked. Where the file cannot be read, or a query fails, that is an {@link
 * UncheckedIOException}. Not safe for concurrent use; {@link FinishedRun} opens and closes it.
 *
 * <pre>{@code
 * List<String> topics = database.all("SELECT topic FROM qa_pairs WHERE pair_id = ?1", row -> row.getString(1), id);
 * }</pre>
 */
public final class RunDatabase implements AutoCloseable {
  private static final String TABLE =
      "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?1";

  private static final String COLUMN = "SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2";

  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private RunDatabase(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** What makes a value of the current row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  static RunDatabase open(Path file) {
    try {
      return new RunDatabase(file, ReadOnlyDatabase.open(file));
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  /** All rows; the parameters are texts, null for none. */
  public <T> List<T> all(String sql, RowReader<T> reader, @Nullable String... parameters) {
    try {
      PreparedStatement statement = prepare(sql);
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
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** The first row, where there is one. */
  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable String... parameters) {
    return all(sql, reader, parameters).stream().findFirst();
  }

  /** All rows, read one by one as they are taken; whoever takes the stream closes it. */
  public <T> Stream<T> stream(String sql, RowReader<T> reader) {
    try {
      PreparedStatement statement = connection.prepareStatement(sql);
      ResultSet results = statement.executeQuery();
      Spliterator<T> rows =
          new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED) {
            @Override
            public boolean tryAdvance(Consumer<? super T> taker) {
              try {
                if (!results.next()) {
                  return false;
                }
                taker.accept(reader.read(results));
                return true;
              } catch (SQLException e) {
                throw unreadable(e);
              }
            }
          };
      return StreamSupport.stream(rows, false).onClose(() -> close(statement));
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** Whether there is a table of this name: a run of an earlier version lacks some. */
  public boolean has(String table) {
    return first(TABLE, row -> 1, table).isPresent();
  }

  /** Whether a table has a column of this name: so may one of an earlier version not. */
  public boolean has(String table, String column) {
    return first(COLUMN, row -> 1, table, column).isPresent();
  }

  /** A number that may be missing. */
  public static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  private UncheckedIOException unreadable(SQLException e) {
    return unreadable(file, e);
  }

  private static UncheckedIOException unreadable(Path file, SQLException e) {
    return new UncheckedIOException(new IOException("cannot read " + file, e));
  }

  private void close(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception e) {
      throw new UncheckedIOException(new IOException("cannot close " + file, e));
    }
  }

  @Override
  public void close() {
    close(connection);
  }
}
