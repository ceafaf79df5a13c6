package io.github.indicatorrefinery.transforms.parse.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import io.github.indicatorrefinery.transforms.parse.json.shape.FoundPair;
import io.github.indicatorrefinery.transforms.parse.json.shape.PairNames;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonValue;
import io.github.indicatorrefinery.transforms.values.SourceDetails;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What stands beside the texts of a pair: what is known by name, and all other columns. */
final class PairDetails {
  /** Retrieved contexts may be any size; what does not fit is named instead. */
  static final int MAX_EXTRA_CHARS = 8_000;

  private static final String LEFT_OUT = "(left out)";
  private static final String[] IDS = {"id", "_id", "pair_id", "qa_id", "qid", "uuid"};

  /** Told elsewhere, or of the file rather than of the pair. */
  private static final Set<String> KNOWN =
      Set.of(
          "metadata",
          "topic",
          "research_topic",
          "indicator",
          "category",
          "created_at",
          "created_date",
          "session_id",
          "answer_length",
          "question_length",
          "is_impossible");

  private static final JsonFactory JSON = new JsonFactory();

  private PairDetails() {}

  static SourceDetails of(FoundPair pair, String format, @Nullable String key) {
    JsonRecord object = pair.object();
    String id = first(object, IDS);
    SourceDetails details =
        new SourceDetails(
            format,
            first(object, "indicator"),
            first(object, "category"),
            id != null ? id : key,
            extra(pair));
    return details.equals(SourceDetails.NONE) ? SourceDetails.NONE : details;
  }

  private static @Nullable String first(JsonRecord object, String... names) {
    String own = object.first(names);
    return own != null ? own : object.metadata().first(names);
  }

  private static @Nullable String extra(FoundPair pair) {
    JsonRecord object = pair.object();
    Set<String> used = pair.used();
    Map<String, String> columns = new TreeMap<>();
    List<String> leftOut = new ArrayList<>();
    String id = idName(object);
    int chars = 0;
    for (String name : object.names()) {
      JsonValue value = object.get(name);
      boolean isTold = used.contains(name) || KNOWN.contains(name) || name.equals(id);
      if (!isTold && isColumn(value) && !repeats(name, value, pair)) {
        String json = json(value);
        if (chars + json.length() > MAX_EXTRA_CHARS) {
          leftOut.add(object.written(name));
        } else {
          chars += json.length() + name.length();
          columns.put(object.written(name), json);
        }
      }
    }
    if (!leftOut.isEmpty()) {
      List<JsonValue> names = leftOut.stream().sorted().limit(20).map(JsonValue::text).toList();
      columns.put(LEFT_OUT, json(JsonValue.list(names)));
    }
    return columns.isEmpty() ? null : written(columns);
  }

  private static boolean isColumn(JsonValue value) {
    boolean isObject = value.object() != null || value.token() == JsonToken.START_OBJECT;
    boolean isEmpty = value.isList() && value.items().isEmpty();
    return !isObject && !isEmpty && !value.isNull();
  }

  /** Whether it says the same as the pair itself. */
  private static boolean repeats(String name, JsonValue value, FoundPair pair) {
    return PairNames.isCopy(name) && value.isText() && value.text().contains(pair.answer());
  }

  private static @Nullable String idName(JsonRecord object) {
    for (String name : IDS) {
      if (object.first(name) != null) {
        return name;
      }
    }
    return null;
  }

  private static String written(Map<String, String> columns) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<String, String> column : columns.entrySet()) {
        json.writeFieldName(column.getKey());
        json.writeRawValue(column.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail", e);
    }
    return text.toString();
  }

  private static String json(JsonValue value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail", e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, JsonValue value) throws IOException {
    switch (value.token()) {
      case START_ARRAY -> {
        json.writeStartArray();
        for (JsonValue item : value.items()) {
          write(json, item);
        }
        json.writeEndArray();
      }
      case VALUE_TRUE, VALUE_FALSE -> json.writeBoolean(value.token() == JsonToken.VALUE_TRUE);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        if (Character.isDigit(value.text().charAt(value.text().length() - 1))) {
          json.writeNumber(value.text());
        } else {
          json.writeString(value.text());
        }
      }
      case VALUE_STRING -> json.writeString(value.text());
      default -> json.writeNull();
    }
  }
}
