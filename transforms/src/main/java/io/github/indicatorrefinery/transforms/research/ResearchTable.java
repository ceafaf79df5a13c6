package io.github.indicatorrefinery.transforms.research;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of this package: tab separated, a header line, one row a line. */
final class ResearchTable {
  private ResearchTable() {}

  /**
   * The rows by the names of their columns, in their order.
   *
   * @throws IllegalStateException where a row has another number of cells than the header
   */
  static List<Map<String, String>> rows(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ResearchTable.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      String[] header = reader.readLine().split("\t", -1);
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split("\t", -1);
        if (cells.length != header.length) {
          throw new IllegalStateException(file + ": other columns in \"" + line + "\"");
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
          row.put(header[i], cells[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
