package io.github.indicatorrefinery.transforms.clean.artefact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls of tools that a model wrote into its answer: between tags, or a JSON object on lines of its
 * own that names a tool and its arguments.
 */
final class ToolCalls implements Artefact {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern TAGGED =
      Pattern.compile(
          "<(tool_calls?|function_calls?|tool_response|tool_result|invoke)\\b[^<>]{0,200}>"
              + "(?:(?!</\\1>).)*+</\\1>\\n?",
          Pattern.DOTALL);

  /** The first field tells: no object of data begins so and has arguments too. */
  private static final Pattern OBJECT =
      Pattern.compile(
          "(?m)^[ \\t]*(?:```(?:json|tool_code)?[ \\t]*\\n[ \\t]*)?"
              + "(?=[\\[{]\\s*\\{?\\s*\"(?:name|tool|tool_name|function|tool_calls|function_call|action|type)\"\\s*:)");

  private static final Set<String> ARGUMENTS =
      Set.of(
          "arguments", "parameters", "tool_input", "action_input", "tool_calls", "function_call");

  private static final Pattern FENCE_END = Pattern.compile("\\s*```[ \\t]*\\n?");

  @Override
  public String name() {
    return "tool_calls";
  }

  @Override
  public String signs() {
    return "<{";
  }

  @Override
  public String takeOff(String text) {
    boolean isTagged =
        text.indexOf('<') >= 0
            && (text.contains("<tool_") || text.contains("<function_") || text.contains("<invoke"));
    String untagged = isTagged ? TAGGED.matcher(text).replaceAll("") : text;
    return holdsObject(untagged) ? withoutObjects(untagged) : untagged;
  }

  /** A brace of a formula has no quote behind it. */
  private static boolean holdsObject(String text) {
    for (int i = text.indexOf('{'); i >= 0; i = text.indexOf('{', i + 1)) {
      int next = i + 1;
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      if (next < text.length() && text.charAt(next) == '"') {
        return true;
      }
    }
    return false;
  }

  private static String withoutObjects(String text) {
    StringBuilder kept = new StringBuilder();
    int from = 0;
    Matcher object = OBJECT.matcher(text);
    while (object.find()) {
      int length = object.start() < from ? 0 : lengthOfCall(text.substring(object.end()));
      if (length > 0) {
        kept.append(text, from, object.start());
        from = object.end() + length;
        Matcher fence = FENCE_END.matcher(text).region(from, text.length());
        from = text.startsWith("```", object.start()) && fence.lookingAt() ? fence.end() : from;
      }
    }
    return from == 0 ? text : kept.append(text, from, text.length()).toString();
  }

  /** How long the JSON value is that {@code text} starts with; 0 where it calls nothing. */
  private static int lengthOfCall(String text) {
    boolean calls = false;
    int depth = 0;
    try (JsonParser parser = JSON.createParser(text)) {
      do {
        JsonToken token = parser.nextToken();
        if (token == null) {
          return 0;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        calls |= token == JsonToken.FIELD_NAME && ARGUMENTS.contains(parser.currentName());
      } while (depth > 0);
      return calls ? (int) parser.currentLocation().getCharOffset() : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
