package io.github.indicatorrefinery.transforms.parse.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Iterator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A recording by asciinema, versions 2 and 3: a line with a head, then one line for each event, of
 * which only the output counts. A line that is no event is skipped and told.
 *
 * @param version 1 is one JSON document and is recognised only
 * @param recording what was written to the terminal
 * @param brokenLines how many lines are no event
 * @param firstBroken the first of them; 0 where there is none
 */
record Asciicast(int version, Recording recording, int brokenLines, int firstBroken) {
  private static final JsonFactory JSON = new JsonFactory();

  /** The head of a recording. A size of 0 is not told. */
  private record Head(int version, int columns, int rows) {
    boolean isPresent() {
      return version >= 1 && version <= 3 && columns > 0 && rows > 0;
    }
  }

  /** Whether a text that begins so is a recording. */
  static boolean begins(String text) {
    return head(text).isPresent();
  }

  /** Null where {@code source} is none. */
  static @Nullable Asciicast of(String source) {
    Head head = head(source);
    if (!head.isPresent()) {
      return null;
    }
    StringBuilder output = new StringBuilder(source.length());
    SourceLines places = new SourceLines();
    int number = 0;
    int broken = 0;
    int firstBroken = 0;
    Iterator<String> lines = source.lines().iterator();
    while (lines.hasNext()) {
      String line = lines.next();
      number++;
      if (number > 1 && !line.isBlank() && !line.startsWith("#")) {
        String written = written(line);
        if (written == null) {
          firstBroken = broken++ == 0 ? number : firstBroken;
        } else if (!written.isEmpty()) {
          places.add(output.length(), number);
          output.append(written);
        }
      }
    }
    Recording recording = new Recording(output.toString(), places, head.columns(), head.rows());
    return new Asciicast(head.version(), recording, broken, firstBroken);
  }

  /** What of it could not be read, in words; null where all could. */
  @Nullable String defect() {
    if (version == 1) {
      return "version 1 is not read; asciinema convert makes version 2 of it";
    }
    return brokenLines == 0
        ? null
        : "line "
            + firstBroken
            + " is no event"
            + (brokenLines == 1 ? "" : ", and " + (brokenLines - 1) + " more");
  }

  /** What an event wrote, empty where it is of another kind, null where the line is none. */
  private static @Nullable String written(String line) {
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_ARRAY || !json.nextToken().isNumeric()) {
        return null;
      }
      String kind = json.nextTextValue();
      if (kind == null) {
        return null;
      }
      if (!kind.equals("o")) {
        return "";
      }
      String data = json.nextTextValue();
      return json.nextToken() == JsonToken.END_ARRAY ? data : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static Head head(String text) {
    int brace = 0;
    while (brace < text.length() && Character.isWhitespace(text.charAt(brace))) {
      brace++;
    }
    if (!text.startsWith("{", brace)
        || !text.substring(brace, Math.min(text.length(), brace + 2_000)).contains("\"version\"")) {
      return new Head(0, 0, 0);
    }
    int version = 0;
    int columns = 0;
    int rows = 0;
    try (JsonParser json = JSON.createParser(text)) {
      int depth = 0;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 0 || depth > 2) {
          break;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
          int value = json.getValueAsInt();
          switch (depth + " " + json.currentName()) {
            case "1 version" -> version = value;
            case "1 width", "2 cols" -> columns = value;
            case "1 height", "2 rows" -> rows = value;
            default -> {}
          }
        }
      }
    } catch (IOException e) {
      // A head that is cut off is known by what it says up to there.
    }
    return new Head(version, columns, rows);
  }
}
