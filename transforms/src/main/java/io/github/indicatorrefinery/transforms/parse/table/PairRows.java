package io.github.indicatorrefinery.transforms.parse.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.indicatorrefinery.transforms.parse.format.PairFields;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.values.Failure.Part;
import io.github.indicatorrefinery.transforms.values.SourceDetails;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Makes pairs of the rows of one file. A row without a question or without an answer is a failure;
 * an empty text is a text. What no {@link HeaderField} takes is kept as JSON beside the pair.
 */
public final class PairRows {
  private static final JsonFactory JSON = new JsonFactory();

  private final FileRecords records;
  private final String format;
  private int taken;

  /** Rows of a file of this format. */
  public PairRows(FileRecords records, String format) {
    this.records = records;
    this.format = format;
  }

  /** How many rows came, failed ones included. */
  public int taken() {
    return taken;
  }

  /**
   * Takes one row.
   *
   * @param values one a column, null where there is none; fewer where the last ones are missing
   * @param line where it begins
   * @param text how it was written
   * @return how many characters its question and its answer have; -1 where it failed
   */
  public int take(TableHeader columns, List<@Nullable String> values, int line, String text) {
    String asked = value(columns, values, HeaderField.QUESTION);
    String question =
        asked == null
            ? null
            : PairFields.question(asked, value(columns, values, HeaderField.INPUT));
    String answer = value(columns, values, HeaderField.ANSWER);
    if (question == null || answer == null) {
      String missing = question == null ? "question" : "answer";
      fail("missing_" + missing, "a row without " + missing, line, text, Part.WHOLE);
      return -1;
    }
    String indicator = filled(columns, values, HeaderField.INDICATOR);
    String topic = filled(columns, values, HeaderField.TOPIC);
    records
        .out()
        .pair(
            new SourcePair(
                records.origin(filled(columns, values, HeaderField.SESSION), position(line)),
                topic != null ? topic : indicator != null ? indicator : "",
                filled(columns, values, HeaderField.CREATED_AT),
                taken++,
                question,
                answer,
                List.of(),
                new SourceDetails(
                    format,
                    indicator,
                    filled(columns, values, HeaderField.CATEGORY),
                    filled(columns, values, HeaderField.ID),
                    extra(columns, values))));
    return codePoints(question) + codePoints(answer);
  }

  /** A row that cannot be read, with a part of it. */
  void fail(String reason, String message, int line, String text, Part part) {
    taken++;
    records.fail(
        reason, message, records.origin(null, position(line)), text, part, codePoints(text));
  }

  private static String position(int line) {
    return "line " + line;
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  private static @Nullable String value(
      TableHeader columns, List<@Nullable String> values, HeaderField column) {
    int place = columns.place(column).orElse(values.size());
    return place < values.size() ? values.get(place) : null;
  }

  private static @Nullable String filled(
      TableHeader columns, List<@Nullable String> values, HeaderField column) {
    String value = value(columns, values, column);
    return value == null || value.isBlank() ? null : value;
  }

  private static @Nullable String extra(TableHeader columns, List<@Nullable String> values) {
    StringWriter json = new StringWriter();
    boolean isEmpty = true;
    try (JsonGenerator object = JSON.createGenerator(json)) {
      object.writeStartObject();
      for (int place = 0; place < Math.min(values.size(), columns.names().size()); place++) {
        String value = values.get(place);
        if (value != null && !value.isBlank() && columns.isOther(place)) {
          object.writeStringField(columns.names().get(place), value);
          isEmpty = false;
        }
      }
      object.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot fail", e);
    }
    return isEmpty ? null : json.toString();
  }
}
