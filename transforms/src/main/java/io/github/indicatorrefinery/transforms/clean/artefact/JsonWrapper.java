package io.github.indicatorrefinery.transforms.clean.artefact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An answer that is one JSON object, perhaps in a code fence, whose field {@code answer} (or one of
 * the usual other names) is the answer itself.
 */
final class JsonWrapper implements Artefact {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> TEXTS =
      Set.of("answer", "response", "output", "content", "text", "result", "completion");

  private static final String FENCE = "```";

  @Override
  public String name() {
    return "json_wrapper";
  }

  @Override
  public String takeOff(String text) {
    String now = text;
    String inner = unwrapped(now);
    while (inner != null) {
      now = inner;
      inner = unwrapped(now);
    }
    return now;
  }

  private static @Nullable String unwrapped(String text) {
    String json = withoutFence(text);
    return json.startsWith("{") && json.endsWith("}") ? answerOf(json) : null;
  }

  private static String withoutFence(String text) {
    String stripped = text.strip();
    if (!stripped.startsWith(FENCE) || !stripped.endsWith(FENCE)) {
      return stripped;
    }
    int start = stripped.indexOf('\n');
    int end = stripped.length() - FENCE.length();
    return start < 0 || start >= end ? stripped : stripped.substring(start, end).strip();
  }

  /** The one text of the object; null where it has none, several, or is no JSON. */
  private static @Nullable String answerOf(String json) {
    String found = null;
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING && TEXTS.contains(name)) {
          if (found != null) {
            return null;
          }
          found = parser.getText();
        }
        parser.skipChildren();
      }
      return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null
          ? found
          : null;
    } catch (IOException e) {
      return null;
    }
  }
}
