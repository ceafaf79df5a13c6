package io.github.indicatorrefinery.transforms.parse.json.stream;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The fields of one JSON object that were kept, in whatever order they came; of a repeated field
 * the last counts. Names are compared without case, and a blank or hyphen is an underscore.
 */
public final class JsonRecord {
  private final Map<String, JsonValue> fields = new LinkedHashMap<>();
  private Map<String, String> written = Map.of();
  private Set<String> repeated = Set.of();
  private boolean copiesLeftOut;

  /** {@code Created At} and {@code created-at} are {@code created_at}. */
  public static String canonical(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == ' ' || c == '-' || (c >= 'A' && c <= 'Z') || c > 127) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
      }
    }
    return name;
  }

  /** Adds a field under its canonical name, and remembers how it was written. */
  public void put(String name, String asWritten, JsonValue value) {
    JsonValue before = fields.put(name, value);
    if (before != null && !before.isNull() && !before.equals(value)) {
      repeated = new LinkedHashSet<>(repeated);
      repeated.add(name);
    }
    if (!name.equals(asWritten)) {
      written = written.isEmpty() ? new LinkedHashMap<>() : written;
      written.put(name, asWritten);
    }
  }

  public @Nullable JsonValue get(String name) {
    return fields.get(name);
  }

  /** The canonical names, in the order of the fields. */
  public Set<String> names() {
    return fields.keySet();
  }

  /** How the field's name was written. */
  public String written(String name) {
    return written.getOrDefault(name, name);
  }

  /** Whether any field did. */
  public boolean hasRepeated() {
    return !repeated.isEmpty();
  }

  /** Whether the field stood there more than once, with different values. */
  public boolean isRepeated(String name) {
    return repeated.contains(name);
  }

  /** Whether the field stood there, be it null. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Whether a value stood there. */
  public boolean hasValue(String name) {
    JsonValue value = fields.get(name);
    return value != null && !value.isNull();
  }

  /** The first of these fields that holds a scalar that is not blank. */
  public @Nullable String first(String... names) {
    for (String name : names) {
      String text = text(name);
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  /** The scalar as written, or null. */
  public @Nullable String text(String name) {
    JsonValue value = fields.get(name);
    return value == null ? null : value.text();
  }

  /** The first of these fields that holds a whole number, be it written as a text. */
  public @Nullable Integer number(String... names) {
    for (String name : names) {
      Integer number = wholeNumber(text(name));
      if (number != null) {
        return number;
      }
    }
    return null;
  }

  /** The object under {@code metadata}; an empty one where there is none. */
  public JsonRecord metadata() {
    JsonValue metadata = fields.get("metadata");
    return metadata == null || metadata.object() == null ? new JsonRecord() : metadata.object();
  }

  /** Texts that repeat what stands elsewhere in the object were not read. */
  public void leaveOutCopy() {
    copiesLeftOut = true;
  }

  public boolean isCopyLeftOut() {
    return copiesLeftOut;
  }

  public static @Nullable Integer wholeNumber(@Nullable String text) {
    try {
      return text == null ? null : Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
