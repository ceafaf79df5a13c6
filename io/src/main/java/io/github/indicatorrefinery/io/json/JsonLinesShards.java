package io.github.indicatorrefinery.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.ShardFile;
import io.github.indicatorrefinery.io.rows.ShardPart;
import io.github.indicatorrefinery.io.rows.ShardWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes each shard of values to a file of JSON objects, one a line, {@code
 * rejected/part-00000-of-00004.jsonl}: every column is a field of its own, null where it is null. A
 * line never holds a character that some tool takes for a line's end. An empty shard becomes an
 * empty file. A value that is not of its column's type fails the run.
 */
public final class JsonLinesShards {
  private static final String SUFFIX = ".jsonl";

  private JsonLinesShards() {}

  /**
   * Writes the columns of a layout.
   *
   * @param part what of each shard is written
   * @param prefix the files' path below the folder of the run, up to their numbers
   * @param shards how many there are; they are numbered from 0
   */
  public static <S, T> ShardWriter<S> of(
      ShardPart<S, T> part, String prefix, int shards, RowLayout<T> layout) {
    return new ShardFile<>(
        part, prefix, shards, SUFFIX, (values, out) -> writeLines(values, layout, out));
  }

  private static <T> void writeLines(List<T> values, RowLayout<T> layout, OutputStream out)
      throws IOException {
    List<Column> columns = layout.schema().columns();
    try (JsonGenerator json = JsonText.lines(out)) {
      for (T value : values) {
        writeObject(columns, layout.row(value), json);
        json.writeRaw('\n');
      }
    }
  }

  private static void writeObject(List<Column> columns, Object[] row, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (int i = 0; i < row.length; i++) {
      json.writeFieldName(columns.get(i).name());
      writeValue(columns.get(i), row[i], json);
    }
    json.writeEndObject();
  }

  private static void writeValue(Column column, Object value, JsonGenerator json)
      throws IOException {
    if (value == null) {
      json.writeNull();
      return;
    }
    switch (column.type()) {
      case TEXT -> json.writeString((String) value);
      case INT64 -> json.writeNumber((Long) value);
      case INT32 -> json.writeNumber((Integer) value);
      case DOUBLE -> json.writeNumber((Double) value);
      case BOOLEAN -> json.writeBoolean((Boolean) value);
      case TEXT_LIST -> writeTexts((List<?>) value, json);
      case VECTOR -> writeVector((float[]) value, json);
    }
  }

  private static void writeVector(float[] vector, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (float component : vector) {
      json.writeNumber(component);
    }
    json.writeEndArray();
  }

  private static void writeTexts(List<?> texts, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Object text : texts) {
      json.writeString((String) text);
    }
    json.writeEndArray();
  }
}
