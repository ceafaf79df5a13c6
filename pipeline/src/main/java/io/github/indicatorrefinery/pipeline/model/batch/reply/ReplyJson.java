package io.github.indicatorrefinery.pipeline.model.batch.reply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The JSON object in a reply, whatever stands around it: a code fence, an announcement, an array of
 * one.
 *
 * @param isWrapped whether anything did
 */
public record ReplyJson(JsonNode object, boolean isWrapped) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Jackson has an exception of its own for an end that comes too early, but not between fields.
   */
  private static final String TRUNCATED = "Unexpected end-of-input";

  static ReplyJson in(String reply) throws UnusableLineException {
    String text = reply.strip();
    int start = text.indexOf('{');
    if (start < 0) {
      throw new UnusableLineException("no_json", "the reply holds no JSON object");
    }
    return new ReplyJson(parse(text.substring(start)), start > 0 || !text.endsWith("}"));
  }

  /** A text that is one JSON object; whatever follows it is left unread. */
  public static JsonNode parse(String text) throws UnusableLineException {
    try {
      JsonNode value = JSON.readTree(text);
      if (!value.isObject()) {
        throw new UnusableLineException("broken_json", "not a JSON object");
      }
      return value;
    } catch (JsonProcessingException e) {
      String message = e.getOriginalMessage();
      throw new UnusableLineException(
          message.startsWith(TRUNCATED) ? "truncated_json" : "broken_json", message);
    }
  }
}
