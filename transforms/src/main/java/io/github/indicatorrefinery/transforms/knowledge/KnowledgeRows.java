package io.github.indicatorrefinery.transforms.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a knowledge base, cut into fields, and the mistakes found in cutting.
 *
 * @param rows the data lines under the header
 * @param mistakes what the header or a line has wrong
 */
record KnowledgeRows(List<Row> rows, List<Mistake> mistakes) {
  static final List<String> COLUMNS = List.of("slug", "property", "name", "value", "source");

  /** One line and its number from 1. */
  record Row(int line, String slug, String property, String name, String value, String source) {
    List<String> values() {
      return Arrays.stream(value.split("\\|", -1))
          .map(String::strip)
          .filter(one -> !one.isEmpty())
          .toList();
    }
  }

  /** A mistake and the line that it stands in. */
  record Mistake(int line, String message) {}

  KnowledgeRows {
    rows = List.copyOf(rows);
    mistakes = List.copyOf(mistakes);
  }

  static KnowledgeRows parse(String text) {
    List<String> lines = text.lines().toList();
    List<Row> rows = new ArrayList<>();
    List<Mistake> mistakes = new ArrayList<>();
    boolean headed = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
      if (!headed) {
        headed = true;
        if (!fields.equals(COLUMNS)) {
          mistakes.add(new Mistake(i + 1, "the header is not " + String.join(", ", COLUMNS)));
        }
      } else if (fields.size() != COLUMNS.size()) {
        mistakes.add(
            new Mistake(i + 1, fields.size() + " fields under " + COLUMNS.size() + " columns"));
      } else {
        rows.add(row(i + 1, fields));
      }
    }
    if (rows.isEmpty() && mistakes.isEmpty()) {
      mistakes.add(new Mistake(Math.max(1, lines.size()), "no facts"));
    }
    return new KnowledgeRows(rows, mistakes);
  }

  private static Row row(int line, List<String> fields) {
    return new Row(line, fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4));
  }
}
