package io.github.indicatorrefinery.pipeline.serve.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.http.WebRequest;

/** Reads a request of that API, in which fields that are not known are passed over. */
final class OpenAiBody {
  private static final ObjectMapper JSON = new ObjectMapper();

  private OpenAiBody() {}

  /** The object; it has a model of this name. */
  static JsonNode of(WebRequest request, String model) throws WebException {
    JsonNode body;
    try {
      body = JSON.readTree(request.json());
    } catch (JsonProcessingException e) {
      throw WebException.badRequest("the body is no JSON");
    }
    if (!body.isObject()) {
      throw WebException.badRequest("the body is no JSON object");
    }
    String named = body.path("model").asText("");
    if (named.isEmpty()) {
      throw WebException.badRequest("you must provide a model parameter");
    }
    if (!named.equals(model)) {
      throw new WebException(
          404, "model_not_found", "the model is not one that this path has; it has " + model);
    }
    return body;
  }
}
