package io.github.indicatorrefinery.pipeline.serve.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A message of JSON-RPC as far as the transports look into it. What is none is theirs to refuse:
 * the SDK fails on it.
 *
 * @param id null for a notification
 * @param asks whether it is a request or a notification, and no answer
 */
record RpcMessage(@Nullable JsonNode id, boolean asks) {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String METHOD = "method";
  private static final String ID = "id";

  /**
   * The message; empty where the JSON is none.
   *
   * @throws JsonProcessingException where the text is no JSON
   */
  static Optional<RpcMessage> of(String text) throws JsonProcessingException {
    JsonNode message = JSON.readTree(text);
    boolean asks = message.path(METHOD).isTextual();
    if (!message.isObject() || !(asks || message.has(ID))) {
      return Optional.empty();
    }
    return Optional.of(new RpcMessage(message.get(ID), asks));
  }
}
