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

  private ChatJson() {}

  /**
   * A reply.
   *
   * @param tokens of prompt and reply as the server tells, 0 where it does not
   */
  record Completion(String text, long tokens) {}

  static String request(String model, ChatRequest request) {
    ObjectNode body = JSON.createObjectNode();
    body.put("model", model);
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
    JsonNode usage = completion.path("usage");
    long tokens = usage.path("prompt_tokens").asLong() + usage.path("completion_tokens").asLong();
    return new Completion(text.asText(), tokens);
  }

  private static JsonNode tree(String body) throws ChatException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new ChatException(Reason.NO_COMPLETION, "no JSON: " + Excerpt.of(body));
    }
  }
}
