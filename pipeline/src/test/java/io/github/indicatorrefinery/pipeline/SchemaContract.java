package io.github.indicatorrefinery.pipeline;

import io.github.indicatorrefinery.io.rows.ColumnType;
import io.github.indicatorrefinery.io.rows.Field;
import io.github.indicatorrefinery.io.sqlite.DatabasePlan;
import io.github.indicatorrefinery.io.sqlite.TableLoad;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sqlite.JDBC;

/**
 * What the script that creates tables and the rows that enter them owe each other: the same columns
 * in the same order, fitting types, NOT NULL where no row holds null, and fields that mean what the
 * comments say.
 *
 * @param byDatabase the columns that no row brings, as {@code table.column}: ids that count up,
 *     defaults, sums that the last script fills in, names kept from an earlier system
 */
public record SchemaContract(DatabasePlan plan, List<String> byDatabase) {
  private static final String TABLES = "SELECT name, sql FROM sqlite_schema WHERE type = 'table'";
  private static final String COLUMNS =
      "SELECT name, type, \"notnull\" OR pk FROM pragma_table_info('%s')";

  /** The comment on a column; one that begins with "this" is of several columns. */
  private static final Pattern COMMENT = Pattern.compile("(?m)^  (\\w+) .*?-- (?!this\\b)(.*)$");

  private static final Pattern WORD = Pattern.compile("[\\w-]+");

  /** A column of the table, as SQLite has it. */
  private record Stored(String name, String type, boolean notNull) {}

  /** Every breach in a line; none where both agree. */
  public List<String> breaches() throws SQLException {
    List<String> breaches = new ArrayList<>();
    try (Connection database = new JDBC().connect(JDBC.PREFIX + ":memory:", new Properties());
        Statement statement = database.createStatement()) {
      statement.executeUpdate(plan.schemaSql());
      List<String> names = new ArrayList<>();
      for (List<String> table : rows(TABLES, database)) {
        List<Stored> columns = columns(table.get(0), database);
        checkColumns(table.get(0), columns, comments(table.get(1)), breaches);
        columns.forEach(column -> names.add(table.get(0) + "." + column.name()));
      }
      byDatabase.stream()
          .filter(name -> !names.contains(name))
          .forEach(name -> breaches.add(name + " is no column"));
      for (TableLoad<?> load : plan.loads()) {
        checkLoad(load, database, breaches);
      }
    }
    return breaches;
  }

  private void checkColumns(
      String table, List<Stored> columns, Map<String, String> comments, List<String> breaches) {
    List<TableLoad<?>> loads =
        plan.loads().stream().filter(load -> load.table().equals(table)).toList();
    for (Stored column : columns) {
      String name = table + "." + column.name();
      List<Field<?>> fields = fields(column.name(), loads).toList();
      if (fields.isEmpty() != byDatabase.contains(name)) {
        breaches.add(name + (fields.isEmpty() ? " is filled by nobody" : " is filled by rows"));
      }
      if (fields.isEmpty()) {
        continue;
      }
      boolean canBeNull =
          fields.size() < loads.size() || fields.stream().anyMatch(f -> f.column().nullable());
      if (canBeNull == column.notNull()) {
        breaches.add(name + (canBeNull ? " must allow NULL" : " must be NOT NULL"));
      }
      String comment = comments.getOrDefault(column.name(), "");
      if (fields.stream().noneMatch(field -> means(comment, field))) {
        breaches.add("%s does not mean \"%s\"".formatted(name, comment));
      }
    }
  }

  private static void checkLoad(TableLoad<?> load, Connection database, List<String> breaches)
      throws SQLException {
    List<Stored> columns = columns(load.table(), database);
    List<String> names = load.layout().fields().stream().map(Field::name).toList();
    List<String> ordered = columns.stream().map(Stored::name).filter(names::contains).toList();
    if (!names.equals(ordered)) {
      breaches.add("%s: rows have %s, the table %s".formatted(load.rows(), names, ordered));
    }
    for (Stored column : columns) {
      fields(column.name(), List.of(load))
          .filter(field -> !load.expressions().containsKey(field.name()))
          .map(field -> field.column().type())
          .filter(type -> !sqlType(type).equals(column.type()))
          .map(type -> "%s does not fit %s".formatted(type, column.type()))
          .forEach(misfit -> breaches.add(load.table() + "." + column.name() + ": " + misfit));
    }
    try (PreparedStatement insert = database.prepareStatement(load.insertSql())) {
      insert.clearParameters();
    } catch (SQLException e) {
      breaches.add("%s: %s".formatted(load.rows(), e.getMessage()));
    }
  }

  private static Stream<Field<?>> fields(String column, List<TableLoad<?>> loads) {
    return loads.stream()
        .<Field<?>>flatMap(load -> load.layout().fields().stream())
        .filter(field -> field.name().equals(column));
  }

  private static String sqlType(ColumnType type) {
    return switch (type) {
      case TEXT -> "TEXT";
      case INT64, INT32, BOOLEAN -> "INTEGER";
      case DOUBLE -> "REAL";
      case VECTOR -> "BLOB";
      case TEXT_LIST -> "none";
    };
  }

  /** A column of the primary key is NOT NULL without being called so. */
  private static List<Stored> columns(String table, Connection database) throws SQLException {
    return rows(COLUMNS.formatted(table), database).stream()
        .map(column -> new Stored(column.get(0), column.get(1), column.get(2).equals("1")))
        .toList();
  }

  private static Map<String, String> comments(String createTable) {
    return COMMENT
        .matcher(createTable)
        .results()
        .collect(Collectors.toMap(comment -> comment.group(1), comment -> comment.group(2)));
  }

  private static boolean means(String comment, Field<?> field) {
    return words(field.meaning()).containsAll(words(comment));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private static List<List<String>> rows(String query, Connection database) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet results = statement.executeQuery(query)) {
      while (results.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= results.getMetaData().getColumnCount(); column++) {
          row.add(results.getString(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
