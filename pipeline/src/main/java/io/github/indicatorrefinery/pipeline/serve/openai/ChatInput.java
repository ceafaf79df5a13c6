package io.github.indicatorrefinery.pipeline.serve.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.pipeline.ask.AskFilter;
import io.github.indicatorrefinery.pipeline.ask.Inquiry;
import io.github.indicatorrefinery.pipeline.ask.UserTurns;
import io.github.indicatorrefinery.transforms.text.TokenCount;
import java.util.ArrayList;
import java.util.List;

/**
 * What a chat asks.
 *
 * @param promptTokens of all messages
 * @param streamed whether the answer goes out in pieces
 * @param withUsage whether the last piece tells how many tokens there were
 */
record ChatInput(Inquiry inquiry, int promptTokens, boolean streamed, boolean withUsage) {
  private static final String USER = "user";

  static ChatInput of(JsonNode body) throws WebException {
    JsonNode messages = body.path("messages");
    if (!messages.isArray() || messages.isEmpty()) {
      throw WebException.badRequest("messages has to be a list of messages");
    }
    List<String> asked = new ArrayList<>();
    int tokens = 0;
    for (JsonNode message : messages) {
      String text = text(message.path("content"));
      tokens += TokenCount.of(text);
      if (message.path("role").asText("").equals(USER)) {
        asked.add(text);
      }
    }
    try {
      return new ChatInput(
          new Inquiry(new UserTurns(asked).question(), AskFilter.NONE, Inquiry.DEFAULT_TOP),
          tokens,
          body.path("stream").asBoolean(false),
          body.path("stream_options").path("include_usage").asBoolean(false));
    } catch (IllegalArgumentException e) {
      throw WebException.badRequest("the last message of the user: " + e.getMessage());
    }
  }

  /** A text, or a list of parts, of which those that are no text are passed over. */
  private static String text(JsonNode content) {
    if (!content.isArray()) {
      return content.asText("");
    }
    List<String> parts = new ArrayList<>();
    for (JsonNode part : content) {
      if (part.path("type").asText("").equals("text")) {
        parts.add(part.path("text").asText(""));
      }
    }
    return String.join("\n", parts);
  }
}
