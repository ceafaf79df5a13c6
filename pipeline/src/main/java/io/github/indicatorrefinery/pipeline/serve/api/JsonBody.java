package io.github.indicatorrefinery.pipeline.serve.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.http.WebRequest;

/**
 * Reads the JSON of a request into a record. A field that it does not have is a mistake: it would
 * be passed over in silence.
 */
final class JsonBody {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonBody() {}

  static <T> T of(WebRequest request, Class<T> type) throws WebException {
    try {
      T body = JSON.readValue(request.json(), type);
      if (body == null) {
        throw WebException.badRequest("the body is no JSON object");
      }
      return body;
    } catch (JsonProcessingException e) {
      String why = e.getOriginalMessage().lines().findFirst().orElse("no JSON");
      throw WebException.badRequest("the body cannot be read: " + why);
    }
  }
}
