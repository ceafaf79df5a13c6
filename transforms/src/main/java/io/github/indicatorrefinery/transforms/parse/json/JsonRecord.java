package io.github.indicatorrefinery.transforms.parse.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The known fields of one JSON object, in whatever order they came; of a repeated field the last
 * counts. All others are skipped unread, which is what makes reading fast: two thirds of an export
 * are copies of its texts.
 */
final class JsonRecord {
  private static final Set<String> KNOWN =
      Set.of(
          "answer",
          "chunk_type",
          "created_at",
          "created_date",
          "generation_date",
          "id",
          "indicator",
          "pair_number",
          "qa_pair_id",
          "queries_executed",
          "query_index",
          "question",
          "question_length",
          "research_method",
          "research_topic",
          "session_id",
          "success_rate",
          "successful_queries",
          "text",
          "topic",
          "total_pairs",
          "total_queries");

  /** Reads an array or another value that holds records of its own. */
  interface Containers {
    /**
     * Whether {@code name} holds records; the parser stands at its value, and after it on return.
     */
    boolean read(String name) throws IOException;
  }

  private final Map<String, Value> fields = new HashMap<>();
  private @Nullable JsonRecord metadata;

  /** A scalar as text; {@code text} is null for null, an array or an object. */
  private record Value(@Nullable String text, JsonToken token) {}

  /** Reads the object at whose opening brace {@code json} stands, up to its closing brace. */
  static JsonRecord read(JsonParser json) throws IOException {
    JsonRecord record = new JsonRecord();
    record.readFields(json, name -> false);
    return record;
  }

  /** Reads the fields into this record, those of containers as {@code containers} says. */
  void readFields(JsonParser json, Containers containers) throws IOException {
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken token = json.nextToken();
      if (name.equals("metadata") && token == JsonToken.START_OBJECT) {
        metadata = read(json);
      } else if (KNOWN.contains(name)) {
        String text = token.isScalarValue() ? textOf(json) : null;
        fields.put(name, new Value(token == JsonToken.VALUE_NULL ? null : text, token));
        json.skipChildren();
      } else if (!containers.read(name)) {
        json.skipChildren();
      }
    }
  }

  /** Whether the field stood there, be it null. */
  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Whether a value stood there. */
  boolean hasValue(String name) {
    return fields.containsKey(name) && fields.get(name).token != JsonToken.VALUE_NULL;
  }

  /** Whether the value is a text, not a number or anything else. */
  boolean isText(String name) {
    return fields.containsKey(name) && fields.get(name).token == JsonToken.VALUE_STRING;
  }

  /** The first of these fields that holds a scalar that is not blank. */
  @Nullable String first(String... names) {
    for (String name : names) {
      String text = text(name);
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  /** The scalar as written, or null. */
  @Nullable String text(String name) {
    Value value = fields.get(name);
    return value == null ? null : value.text;
  }

  /** The first of these fields that holds a whole number, be it written as a text. */
  @Nullable Integer number(String... names) {
    for (String name : names) {
      Integer number = wholeNumber(text(name));
      if (number != null) {
        return number;
      }
    }
    return null;
  }

  /** The object under {@code metadata}; an empty one where there is none. */
  JsonRecord metadata() {
    return metadata == null ? new JsonRecord() : metadata;
  }

  /** An escape may have written a lone surrogate; an array is searched faster than a text. */
  private static String textOf(JsonParser json) throws IOException {
    char[] chars = json.getTextCharacters();
    int from = json.getTextOffset();
    int to = from + json.getTextLength();
    String text = new String(chars, from, to - from);
    for (int i = from; i < to; i++) {
      if (Character.isSurrogate(chars[i])) {
        return TextEncoding.wellFormed(text);
      }
    }
    return text;
  }

  static @Nullable Integer wholeNumber(@Nullable String text) {
    try {
      return text == null ? null : Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
