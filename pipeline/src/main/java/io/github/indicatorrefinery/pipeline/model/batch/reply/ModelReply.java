package io.github.indicatorrefinery.pipeline.model.batch.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What the API wraps around a reply: {@code {"response": {"candidates": [{"content": {"parts":
 * [{"text": …}]}, "finishReason": "STOP"}], …}}}, or {@code {"error": …}}.
 *
 * @param text of the first candidate, its parts joined and thoughts left out
 * @param source who replied
 */
public record ModelReply(String text, Source source) {
  private static final String WHOLE = "STOP";
  private static final String CUT_OFF = "MAX_TOKENS";

  /**
   * Who replied, as the response has it, each null where it does not tell.
   *
   * @param model the version that answered
   * @param responseId of the API
   * @param respondedAt a time as written there
   */
  public record Source(
      @Nullable String model, @Nullable String responseId, @Nullable String respondedAt) {}

  /** The reply that a line carries. */
  public static ModelReply of(JsonNode line) throws UnusableLineException {
    JsonNode error = line.path("error");
    if (!error.isMissingNode() && !error.isNull()) {
      throw new UnusableLineException("model_error", error.toString());
    }
    JsonNode response = line.path("response");
    if (!response.isObject()) {
      throw new UnusableLineException("no_response", "neither a response nor an error");
    }
    JsonNode candidate = response.path("candidates").path(0);
    if (candidate.isMissingNode()) {
      throw new UnusableLineException(
          "no_candidate", "prompt feedback: " + response.path("promptFeedback"));
    }
    checkFinished(candidate.path("finishReason").asText(WHOLE));
    String text = text(candidate);
    if (text.isBlank()) {
      throw new UnusableLineException("empty_reply", "the candidate has no text");
    }
    return new ModelReply(
        text,
        new Source(
            textOf(response, "modelVersion"),
            textOf(response, "responseId"),
            textOf(response, "createTime")));
  }

  private static void checkFinished(String reason) throws UnusableLineException {
    if (reason.equals(CUT_OFF)) {
      throw new UnusableLineException("cut_off", "the reply reached the limit of its length");
    }
    if (!reason.equals(WHOLE)) {
      throw new UnusableLineException("not_finished", "the model stopped for " + reason);
    }
  }

  private static String text(JsonNode candidate) {
    List<String> texts = new ArrayList<>();
    for (JsonNode part : candidate.path("content").path("parts")) {
      if (!part.path("thought").asBoolean()) {
        texts.add(part.path("text").asText());
      }
    }
    return String.join("", texts);
  }

  private static @Nullable String textOf(JsonNode response, String field) {
    JsonNode value = response.path(field);
    return value.isTextual() ? CleanText.line(value.textValue()) : null;
  }
}
