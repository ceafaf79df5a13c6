package io.github.indicatorrefinery.io.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * JSON for a terminal and for programs: names in snake case, and all but ASCII escaped, so that no
 * control character and no mark of direction of a text acts on who reads it.
 */
public final class AsciiJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private AsciiJson() {}

  /** Plain values, records of them or a tree as one line, without its end. */
  public static String line(Object value) {
    return write(JSON.writer(), value);
  }

  /** The same for people to read, two spaces a level, ended by a line feed. */
  public static String pretty(Object value) {
    return write(JSON.writer(JsonText.printer()), value) + "\n";
  }

  /** To four digits: what stands behind them is the processor's. */
  public static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Math.round(value * 1e4) / 1e4;
  }

  private static String write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain values have a JSON form", e);
    }
  }
}
