package io.github.indicatorrefinery.io.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.io.model.ChatException.Reason;

/**
 * Chat completions as JSON, in what all OpenAI-compatible servers share: no {@code
 * response_format}, which some refuse.
 */
final class ChatJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a line of a stream begins with, and the last of them says. */
  private static final String DATA = "data:";

  private static final String DONE = "[DONE]";
  private static final String FINISH_REASON = "/choices/0/finish_reason";

  /** The reason of a reply that was longer than it was allowed to be. */
  private static final String LENGTH = "length";

  private ChatJson() {}

  /**
   * A reply.
   *
   * @param isCutOff whether the server says that it ended at the most tokens allowed
   * @param tokens of prompt and reply as the server tells, 0 where it does not; any number
   */
  record Completion(String text, boolean isCutOff, long tokens) {}

  static String request(String model, ChatRequest request, boolean streamed) {
    ObjectNode body = JSON.createObjectNode();
    body.put("model", model);
    if (streamed) {
      body.put("stream", true);
    }
    body.put("temperature", 0);
    body.put("max_tokens", request.maxReplyTokens());
    ArrayNode messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", request.system());
    messages.addObject().put("role", "user").put("content", request.user());
    return body.toString();
  }

  static Completion completion(String body) throws ChatException {
    JsonNode completion = tree(body);
    JsonNode text = completion.at("/choices/0/message/content");
    if (!text.isTextual()) {
      throw new ChatException(
          Reason.NO_COMPLETION, "no text at /choices/0/message/content: " + Excerpt.of(body));
    }
    return new Completion(text.asText(), isCutOff(completion), tokens(completion.path("usage")));
  }

  /**
   * A reply that came as events; a server that knows no streams sends it whole.
   *
   * @throws ChatException where it is neither, or ended before its end
   */
  static Completion streamed(String body) throws ChatException {
    if (body.stripLeading().startsWith("{")) {
      return completion(body);
    }
    StringBuilder text = new StringBuilder();
    long tokens = 0;
    boolean ended = false;
    boolean cutOff = false;
    for (String line : (Iterable<String>) body.lines()::iterator) {
      text.append(piece(line));
      String data = data(line);
      ended |= data.equals(DONE);
      if (!data.isEmpty() && !data.equals(DONE)) {
        JsonNode event = tree(data);
        ended |= event.at(FINISH_REASON).isTextual();
        cutOff |= isCutOff(event);
        tokens = Math.max(tokens, tokens(event.path("usage")));
      }
    }
    if (!ended) {
      throw new ChatException(
          Reason.NO_COMPLETION, "the stream ended before the reply: " + Excerpt.of(body));
    }
    return new Completion(text.toString(), cutOff, tokens);
  }

  private static boolean isCutOff(JsonNode completion) {
    return completion.at(FINISH_REASON).asText().equals(LENGTH);
  }

  /** Both numbers, none below 0; no sum of them is. */
  private static long tokens(JsonNode usage) {
    long prompt = Math.max(0, usage.path("prompt_tokens").asLong());
    long reply = Math.max(0, usage.path("completion_tokens").asLong());
    return reply > Long.MAX_VALUE - prompt ? Long.MAX_VALUE : prompt + reply;
  }

  /** The text that a line of a stream brings; empty where it brings none. */
  static String piece(String line) throws ChatException {
    String data = data(line);
    if (data.isEmpty() || data.equals(DONE)) {
      return "";
    }
    JsonNode event = tree(data);
    if (!event.has("choices")) {
      throw new ChatException(Reason.NO_COMPLETION, "no choices: " + Excerpt.of(data));
    }
    return event.at("/choices/0/delta/content").asText("");
  }

  private static String data(String line) {
    return line.startsWith(DATA) ? line.substring(DATA.length()).strip() : "";
  }

  private static JsonNode tree(String body) throws ChatException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new ChatException(Reason.NO_COMPLETION, "no JSON: " + Excerpt.of(body));
    }
  }
}
