package io.github.indicatorrefinery.pipeline.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.io.parquet.ParquetFile;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.Type;

/** What a run left in its output folder, read as any other program would. */
public record RunUnderTest(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public RunRecord record() throws IOException {
    try (FinishedRun run = FinishedRun.open(folder.toString())) {
      return run.record();
    }
  }

  /** The rows of the Parquet files, sorted by pair id. */
  public List<Map<String, Object>> dataset() throws IOException {
    return rows("data");
  }

  /** The rows of the Parquet files of a folder, sorted by pair id. */
  public List<Map<String, Object>> rows(String below) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Path file : files(below)) {
      new ParquetFile(file).rows().forEach(row -> rows.add(values(row)));
    }
    rows.sort(Comparator.comparing(row -> row.get("pair_id").toString()));
    return rows;
  }

  /** The lines of all files of a folder such as {@code rejected}, sorted. */
  public List<String> lines(String below) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files(below)) {
      lines.addAll(Files.readAllLines(file));
    }
    lines.sort(null);
    return lines;
  }

  /** The objects of {@link #lines}. */
  public List<Map<String, Object>> objects(String below) throws IOException {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (String line : lines(below)) {
      objects.add(JSON.readValue(line, new TypeReference<Map<String, Object>>() {}));
    }
    return objects;
  }

  /** The files of a folder of the output, sorted; none where there is no such folder. */
  public List<Path> files(String below) throws IOException {
    Path parent = folder.resolve(below);
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(parent)) {
      return files.sorted().toList();
    }
  }

  /** The answer of the database, in the order in which it comes. */
  public List<List<Object>> query(String sql) {
    try (FinishedRun run = FinishedRun.open(folder.toString())) {
      return run.database().all(sql, RunUnderTest::values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Object> values(ResultSet row) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      values.add(row.getObject(column));
    }
    return values;
  }

  /** The one whole number that a query answers. */
  public long count(String sql) {
    return ((Number) query(sql).get(0).get(0)).longValue();
  }

  private static Map<String, Object> values(Group row) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Type column : row.getType().getFields()) {
      values.put(column.getName(), value(row, column));
    }
    return values;
  }

  private static Object value(Group row, Type column) {
    String name = column.getName();
    if (row.getFieldRepetitionCount(name) == 0) {
      return null;
    }
    if (!column.isPrimitive()) {
      return elements(row.getGroup(name, 0));
    }
    return switch (column.asPrimitiveType().getPrimitiveTypeName()) {
      case INT32 -> row.getInteger(name, 0);
      case INT64 -> row.getLong(name, 0);
      case DOUBLE -> row.getDouble(name, 0);
      default -> row.getString(name, 0);
    };
  }

  /** A list is a group of repeated groups of one element, a text or a number. */
  private static List<Object> elements(Group list) {
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      Group element = list.getGroup(0, i);
      boolean isText = element.getType().getType(0).getLogicalTypeAnnotation() != null;
      elements.add(isText ? element.getString(0, 0) : (Object) element.getFloat(0, 0));
    }
    return elements;
  }
}
