package io.github.indicatorrefinery.pipeline.cli.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every table and view of a run's database as JSON lines: the first line has the columns with their
 * types, the others have the rows, sorted as texts. Where the whole catalog is listed, the rows
 * that the run added nothing to stand in the last line by their number and digest. A vector stands
 * by how many numbers it has.
 */
final class GoldenTables {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All but what SQLite keeps for itself and for its full-text index. */
  private static final String NAMES =
      """
      SELECT name FROM sqlite_master
       WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'qa_search%'
       ORDER BY name
      """;

  /** Which rows tell of the run, in the tables that list the whole catalog. */
  private static final Map<String, String> OF_THE_RUN =
      Map.of(
          "sessions",
          "total_qa_pairs > 0 OR status <> 'missing'",
          "indicators",
          "is_catalog = 0 OR indicator_id IN (SELECT indicator_id FROM decisions)",
          "coverage_by_session",
          "researched > 0 OR covered > 0",
          "coverage_by_indicator",
          "is_catalog = 0 OR read > 0");

  /** What follows from the machine or from how the program was compiled is not told. */
  private static final Map<String, Set<String>> OF_THE_PROGRAM =
      Map.of("embeddings", Set.of("key"), "qualities", Set.of("key", "quality"));

  private final RunUnderTest run;

  private GoldenTables(RunUnderTest run) {
    this.run = run;
  }

  /** The lines by the name of the table. */
  static Map<String, List<String>> of(RunUnderTest run) throws SQLException {
    GoldenTables tables = new GoldenTables(run);
    Map<String, List<String>> lines = new TreeMap<>();
    for (List<Object> name : run.query(NAMES)) {
      lines.put(name.get(0).toString(), tables.lines(name.get(0).toString()));
    }
    return lines;
  }

  private List<String> lines(String table) throws SQLException {
    Map<String, String> columns = columns(table);
    List<String> names = List.copyOf(columns.keySet());
    String chosen = OF_THE_RUN.getOrDefault(table, "true");

    List<String> lines = new ArrayList<>();
    lines.add(line(columns));
    lines.addAll(rows(names, table, chosen));
    if (OF_THE_RUN.containsKey(table)) {
      List<String> others = rows(names, table, "NOT (" + chosen + ")");
      lines.add(line(Map.of(others.size() + " other rows", sha256(String.join("\n", others)))));
    }
    return lines;
  }

  /** The columns in their order, each with its type. */
  private Map<String, String> columns(String table) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    for (List<Object> column :
        run.query("SELECT name, type, \"notnull\", pk FROM pragma_table_info('" + table + "')")) {
      boolean notNull = column.get(2).equals(1);
      boolean key = !column.get(3).equals(0);
      columns.put(
          column.get(0).toString(),
          column.get(1) + (notNull ? " NOT NULL" : "") + (key ? " PRIMARY KEY" : ""));
    }
    return columns;
  }

  private List<String> rows(List<String> columns, String table, String condition)
      throws SQLException {
    List<String> lines = new ArrayList<>();
    for (List<Object> values : run.query("SELECT * FROM " + table + " WHERE " + condition)) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 0; i < values.size(); i++) {
        boolean ofTheProgram =
            OF_THE_PROGRAM.getOrDefault(table, Set.of()).contains(columns.get(i));
        row.put(columns.get(i), ofTheProgram ? "…" : plain(values.get(i)));
      }
      lines.add(line(row));
    }
    lines.sort(null);
    return lines;
  }

  private static Object plain(Object value) {
    return value instanceof byte[] vector ? vector.length / Float.BYTES : value;
  }

  private static String line(Map<String, ?> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
