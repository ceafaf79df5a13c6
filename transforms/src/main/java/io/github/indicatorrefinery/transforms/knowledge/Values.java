package io.github.indicatorrefinery.transforms.knowledge;

import io.github.indicatorrefinery.transforms.knowledge.KnowledgeRows.Row;
import io.github.indicatorrefinery.transforms.knowledge.reference.Range;
import io.github.indicatorrefinery.transforms.knowledge.reference.Years;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of rows; what it cannot read is an {@link IllegalArgumentException}. */
final class Values {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern SPAN = Pattern.compile("(" + NUMBER + ")?\\.\\.(" + NUMBER + ")?");
  private static final Pattern YEARS = Pattern.compile("([0-9]{4})(?:\\.\\.([0-9]{4}))?");
  private static final String UNBOUNDED = "unbounded";

  private Values() {}

  static List<Double> numbers(Row row) {
    return row.values().stream().map(Values::number).toList();
  }

  static Range range(Row row) {
    if (row.value().equals(UNBOUNDED)) {
      return new Range(row.name(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    Matcher span = SPAN.matcher(row.value());
    if (!span.matches()) {
      throw new IllegalArgumentException(
          "range '" + row.value() + "' is neither like 0..100 nor " + UNBOUNDED);
    }
    return new Range(
        row.name(),
        span.group(1) == null ? Double.NEGATIVE_INFINITY : number(span.group(1)),
        span.group(3) == null ? Double.POSITIVE_INFINITY : number(span.group(3)));
  }

  static Years years(Row row) {
    Matcher years = YEARS.matcher(row.value());
    if (!years.matches()) {
      throw new IllegalArgumentException(
          "year '" + row.value() + "' is neither like 1978 nor like 1970..1989");
    }
    int first = Integer.parseInt(years.group(1));
    return new Years(first, years.group(2) == null ? first : Integer.parseInt(years.group(2)));
  }

  private static double number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a number");
    }
    return Double.parseDouble(text);
  }
}
