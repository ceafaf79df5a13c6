package io.github.indicatorrefinery.pipeline;

import io.github.indicatorrefinery.io.rows.RowLayout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The row of a value with the names of its columns: {@code name: content}. */
public final class NamedRow {
  private NamedRow() {}

  public static <T> List<String> of(RowLayout<T> layout, T value) {
    Object[] row = layout.row(value);
    return IntStream.range(0, row.length)
        .mapToObj(i -> layout.fields().get(i).name() + ": " + text(row[i]))
        .toList();
  }

  private static String text(Object content) {
    return content instanceof float[] vector ? Arrays.toString(vector) : String.valueOf(content);
  }
}
