package io.github.indicatorrefinery.io.sqlite;

import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.ColumnType;
import io.github.indicatorrefinery.io.rows.Field;
import io.github.indicatorrefinery.io.rows.RowLayout;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How values come into one table of a database: a row each, a column of the table for each column
 * of the layout. The INSERT is made of these names; columns of the table that the layout has not
 * are the database's own to fill.
 *
 * <pre>{@code
 * TableLoad.of("words", words).computing("language_id", "SELECT id FROM languages WHERE code = ?")
 * }</pre>
 *
 * @param rows the name under which rows are staged
 * @param table that they enter; two kinds of rows may enter one table, one after the other
 * @param expressions by column: SQL that makes of the content of the row, its {@code ?}, what is
 *     stored; it may read tables that are loaded earlier, and rows of this one
 */
public record TableLoad<T>(
    String rows, String table, RowLayout<T> layout, Map<String, String> expressions)
    implements Serializable {
  private static final long serialVersionUID = 1;

  private static final String CONTENT = "?";

  /**
   * @throws IllegalArgumentException on a column of a type that SQLite has not, and on an
   *     expression of no column or of nothing
   */
  public TableLoad {
    Objects.requireNonNull(layout, "layout");
    expressions = Map.copyOf(expressions);
    if (rows.isBlank() || table.isBlank()) {
      throw new IllegalArgumentException(
          "rows \"%s\" of table \"%s\" need names".formatted(rows, table));
    }
    List<String> names = layout.fields().stream().map(Field::name).toList();
    for (Map.Entry<String, String> expression : expressions.entrySet()) {
      if (!names.contains(expression.getKey()) || !expression.getValue().contains(CONTENT)) {
        throw new IllegalArgumentException(
            "table %s: \"%s\" computes no column \"%s\" of its rows"
                .formatted(table, expression.getValue(), expression.getKey()));
      }
    }
    for (Field<T> field : layout.fields()) {
      if (field.column().type() == ColumnType.TEXT_LIST) {
        throw new IllegalArgumentException(
            "table %s, column \"%s\": SQLite has no lists".formatted(table, field.name()));
      }
    }
  }

  /** Rows that enter the table of their own name as they are. */
  public static <T> TableLoad<T> of(String table, RowLayout<T> layout) {
    return new TableLoad<>(table, table, layout, Map.of());
  }

  /** The same rows into a table of another name. */
  public TableLoad<T> into(String otherTable) {
    return new TableLoad<>(rows, otherTable, layout, expressions);
  }

  /**
   * The same with a column whose content is not stored as it is.
   *
   * @param expression in which {@code ?} is the content, and no text of SQL has a question mark
   */
  public TableLoad<T> computing(String column, String expression) {
    Map<String, String> more = new HashMap<>(expressions);
    more.put(column, expression);
    return new TableLoad<>(rows, table, layout, more);
  }

  /**
   * One statement with a numbered parameter for each column of the rows, in their order. Texts are
   * given to it as the bytes of their UTF-8, which it takes for what they are.
   */
  public String insertSql() {
    List<Field<T>> fields = layout.fields();
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      values.append(i == 0 ? "" : ", ").append(value(fields.get(i).column(), i + 1));
    }
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(
            quoted(table),
            fields.stream().map(field -> quoted(field.name())).collect(Collectors.joining(", ")),
            values);
  }

  private String value(Column column, int number) {
    String parameter = CONTENT + number;
    if (column.type() == ColumnType.TEXT) {
      parameter = "CAST(%s AS TEXT)".formatted(parameter);
    }
    String expression = expressions.get(column.name());
    return expression == null ? parameter : "(" + expression.replace(CONTENT, parameter) + ")";
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
