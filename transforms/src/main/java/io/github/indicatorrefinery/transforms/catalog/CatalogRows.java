package io.github.indicatorrefinery.transforms.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The lines of a catalog file, cut into fields, and the mistakes found in cutting.
 *
 * @param rows the data lines under the header
 * @param mistakes what the header or a line has wrong
 */
record CatalogRows(List<Row> rows, List<Mistake> mistakes) {
  static final List<String> REQUIRED = List.of("session", "category", "subcategory", "name");
  static final List<String> OPTIONAL =
      List.of("slug", "aliases", "gated", "shared", "context", "not");

  /** One line: its number from 1, and the fields by column. */
  record Row(int line, Map<String, String> fields) {
    String get(String column) {
      return fields.getOrDefault(column, "");
    }

    List<String> list(String column) {
      return Arrays.stream(get(column).split("\\|", -1))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .toList();
    }
  }

  /** A mistake and the line that it stands in. */
  record Mistake(int line, String message) {}

  static CatalogRows parse(String text) {
    List<String> lines = text.lines().toList();
    List<Row> rows = new ArrayList<>();
    List<Mistake> mistakes = new ArrayList<>();
    List<String> header = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = i == 0 ? withoutByteOrderMark(lines.get(i)) : lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = fields(line);
      if (header == null) {
        header = fields.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        checkHeader(i + 1, header, mistakes);
      } else {
        rows.add(row(i + 1, header, fields, mistakes));
      }
    }
    if (header == null) {
      mistakes.add(new Mistake(1, "no header line; it needs " + String.join(", ", REQUIRED)));
    } else if (rows.isEmpty()) {
      mistakes.add(new Mistake(lines.size(), "no indicators under the header"));
    }
    return new CatalogRows(List.copyOf(rows), List.copyOf(mistakes));
  }

  private static void checkHeader(int line, List<String> header, List<Mistake> mistakes) {
    for (String column : REQUIRED) {
      if (!header.contains(column)) {
        mistakes.add(new Mistake(line, "missing column '" + column + "'"));
      }
    }
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      if (header.indexOf(column) < i) {
        mistakes.add(new Mistake(line, "column '" + column + "' stands twice"));
      } else if (!REQUIRED.contains(column) && !OPTIONAL.contains(column)) {
        mistakes.add(
            new Mistake(line, "unknown column '" + column + "'; known are " + knownColumns()));
      }
    }
  }

  private static String knownColumns() {
    return String.join(", ", REQUIRED) + ", " + String.join(", ", OPTIONAL);
  }

  private static Row row(
      int line, List<String> header, List<String> fields, List<Mistake> mistakes) {
    if (fields.size() > header.size()) {
      mistakes.add(
          new Mistake(line, fields.size() + " fields under " + header.size() + " columns"));
    }
    Map<String, String> byColumn = new TreeMap<>();
    IntStream.range(0, Math.min(fields.size(), header.size()))
        .forEach(i -> byColumn.putIfAbsent(header.get(i), fields.get(i)));
    return new Row(line, byColumn);
  }

  private static List<String> fields(String line) {
    return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
  }

  private static String withoutByteOrderMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }
}
