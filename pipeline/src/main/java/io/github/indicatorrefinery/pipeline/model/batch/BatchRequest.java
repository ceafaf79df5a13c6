package io.github.indicatorrefinery.pipeline.model.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.io.json.JsonText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One request as a line of a file for Gemini's batch API, {@code {"key": …, "request": …}}; the key
 * is the pair's id, and stands again in the line of the reply. No limit of the reply's length is
 * set: a model that thinks takes its thoughts from it, and a reply that is cut off is paid for
 * nothing.
 *
 * @see <a href="https://ai.google.dev/gemini-api/docs/batch-api#input-file">Batch API, input
 *     file</a>
 */
final class BatchRequest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode SCHEMA = EditorPrompt.responseSchema();

  private BatchRequest() {}

  /** The line in UTF-8, its line feed included. */
  static byte[] line(String key, String prompt) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonText.lines(line)) {
      JSON.writeTree(json, request(key, prompt));
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot fail", e);
    }
    return line.toByteArray();
  }

  private static ObjectNode request(String key, String prompt) {
    ObjectNode line = JSON.createObjectNode().put("key", key);
    ObjectNode request = line.putObject("request");
    ObjectNode content = request.putArray("contents").addObject().put("role", "user");
    content.putArray("parts").addObject().put("text", prompt);
    ObjectNode config = request.putObject("generationConfig");
    config.put("temperature", 0).put("responseMimeType", "application/json");
    config.set("responseSchema", SCHEMA);
    return line;
  }
}
