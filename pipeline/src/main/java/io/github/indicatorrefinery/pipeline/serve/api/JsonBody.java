package io.github.indicatorrefinery.pipeline.serve.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.http.WebRequest;
import java.util.Objects;
import java.util.stream.Collectors;

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
    } catch (UnrecognizedPropertyException e) {
      throw WebException.badRequest(
          "there is no field %s; known are %s"
              .formatted(
                  e.getPropertyName(),
                  e.getKnownPropertyIds().stream()
                      .map(String::valueOf)
                      .sorted()
                      .collect(Collectors.joining(", "))));
    } catch (MismatchedInputException e) {
      String field =
          e.getPath().stream()
              .map(Reference::getFieldName)
              .filter(Objects::nonNull)
              .collect(Collectors.joining("."));
      throw WebException.badRequest(
          field.isEmpty()
              ? "the body is no JSON object"
              : "the field %s has another type".formatted(field));
    } catch (JsonProcessingException e) {
      throw WebException.badRequest("the body is no JSON");
    }
  }
}
