package io.github.indicatorrefinery.transforms.parse.json.stream;

import com.fasterxml.jackson.core.JsonToken;
import java.util.List;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One value that was kept.
 *
 * @param token its first token
 * @param text a scalar as written; null for null, a list, an object or what was not kept
 * @param codePoints of the text; 0 where there is none
 * @param items the elements of a list, as far as they were kept
 * @param object the fields of an object, as far as they were kept
 */
public record JsonValue(
    JsonToken token,
    @Nullable String text,
    int codePoints,
    List<JsonValue> items,
    @Nullable JsonRecord object) {
  /** Where an object gives a text, it is under one of these names. */
  private static final String[] TEXT_NAMES = {
    "text", "value", "content", "name", "answer", "parts"
  };

  /** A text. */
  public static JsonValue text(String text) {
    return text(text, text.codePointCount(0, text.length()));
  }

  static JsonValue text(String text, int codePoints) {
    return new JsonValue(JsonToken.VALUE_STRING, text, codePoints, List.of(), null);
  }

  static JsonValue scalar(JsonToken token, @Nullable String text) {
    return new JsonValue(token, token == JsonToken.VALUE_NULL ? null : text, 0, List.of(), null);
  }

  public static JsonValue list(List<JsonValue> items) {
    return new JsonValue(JsonToken.START_ARRAY, null, 0, items, null);
  }

  public static JsonValue object(JsonRecord object) {
    return new JsonValue(JsonToken.START_OBJECT, null, 0, List.of(), object);
  }

  /** A value of which no more is known than that it stood there. */
  public static JsonValue unread(JsonToken token) {
    return new JsonValue(token, null, 0, List.of(), null);
  }

  public boolean isText() {
    return token == JsonToken.VALUE_STRING;
  }

  public boolean isNull() {
    return token == JsonToken.VALUE_NULL;
  }

  public boolean isList() {
    return token == JsonToken.START_ARRAY;
  }

  /** All texts that it gives: its own, those of its elements, that of an object's text field. */
  public List<String> texts() {
    return allTexts().toList();
  }

  private Stream<String> allTexts() {
    if (isText()) {
      return Stream.ofNullable(text);
    }
    if (isList()) {
      return items.stream().flatMap(JsonValue::allTexts);
    }
    if (object != null) {
      for (String name : TEXT_NAMES) {
        JsonValue value = object.get(name);
        if (value != null && !value.isNull()) {
          return value.allTexts();
        }
      }
    }
    return Stream.empty();
  }
}
