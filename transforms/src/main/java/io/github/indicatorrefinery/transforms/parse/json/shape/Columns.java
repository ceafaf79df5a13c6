package io.github.indicatorrefinery.transforms.parse.json.shape;

import io.github.indicatorrefinery.transforms.parse.format.PairFields;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table by columns: lists side by side ({@code {"question": […], "answer": […]}}, as Ragas and
 * Hugging Face keep them), the same as maps of row to value (pandas), or rows under the names of
 * {@code columns} (pandas, {@code split}).
 */
final class Columns implements PairShape {
  private static final PairShape ROW = new QuestionAndAnswer();

  @Override
  public List<FoundPair> find(JsonRecord object) {
    List<JsonRecord> rows = object.has("columns") ? namedRows(object) : rows(object);
    List<FoundPair> pairs = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String at = "/" + i;
      ROW.find(rows.get(i)).forEach(pair -> pairs.add(pair.at(at).as("columns")));
    }
    return pairs;
  }

  private static List<JsonRecord> namedRows(JsonRecord object) {
    List<String> names = object.get("columns").texts();
    JsonValue data = object.get("data");
    if (data == null || !data.isList()) {
      return List.of();
    }
    List<JsonRecord> rows = new ArrayList<>();
    for (JsonValue row : data.items()) {
      JsonRecord fields = new JsonRecord();
      for (int i = 0; i < Math.min(names.size(), row.items().size()); i++) {
        fields.put(JsonRecord.canonical(names.get(i)), names.get(i), row.items().get(i));
      }
      rows.add(fields);
    }
    return rows;
  }

  private static List<JsonRecord> rows(JsonRecord object) {
    boolean isTable =
        PairFields.QUESTIONS.stream().anyMatch(name -> isColumn(object, name))
            && PairFields.ANSWERS.stream().anyMatch(name -> isColumn(object, name));
    Map<String, JsonRecord> rows = new LinkedHashMap<>();
    if (isTable) {
      for (String name : object.names()) {
        if (isColumn(object, name)) {
          cells(object.get(name))
              .forEach(
                  (row, cell) ->
                      rows.computeIfAbsent(row, unused -> new JsonRecord())
                          .put(name, object.written(name), cell));
        }
      }
    }
    return new ArrayList<>(rows.values());
  }

  private static boolean isColumn(JsonRecord object, String name) {
    JsonValue value = object.get(name);
    return value != null && ((value.isList() && Turn.all(value).isEmpty()) || isRows(value));
  }

  /** A map of row numbers. */
  private static boolean isRows(JsonValue value) {
    return value.object() != null
        && !value.object().names().isEmpty()
        && value.object().names().stream().allMatch(name -> JsonRecord.wholeNumber(name) != null);
  }

  private static Map<String, JsonValue> cells(JsonValue column) {
    Map<String, JsonValue> cells = new LinkedHashMap<>();
    if (column.isList()) {
      for (int i = 0; i < column.items().size(); i++) {
        cells.put(Integer.toString(i), column.items().get(i));
      }
    } else {
      column.object().names().forEach(row -> cells.put(row, column.object().get(row)));
    }
    return cells;
  }
}
