package io.github.indicatorrefinery.pipeline.model.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.io.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a model is told, and the form in which it is to reply: {@code editor-prompt.txt} with the
 * pair behind it, and {@code response-schema.json}. The pair is JSON, so that no text in it can
 * pass for the end of it.
 */
public final class EditorPrompt {
  /** Goes up when the instructions or the schema change. */
  public static final String VERSION = "2";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INSTRUCTIONS = resource("editor-prompt.txt");
  private static final String SCHEMA = resource("response-schema.json");

  private EditorPrompt() {}

  /** The SHA-256 of the instructions. */
  public static String sha256() {
    return Sha256.of(INSTRUCTIONS);
  }

  /** The schema in the words of Gemini's API. */
  public static JsonNode responseSchema() {
    try {
      return JSON.readTree(SCHEMA);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole prompt about one pair. */
  public static String about(BatchPair pair) {
    ObjectNode asked = JSON.createObjectNode();
    asked.put("subject", pair.subject());
    asked.put("question", pair.question());
    asked.put("answer", pair.answer());
    ArrayNode neighbours = asked.putArray("neighbours");
    for (BatchPair.Neighbour neighbour : pair.neighbours()) {
      neighbours.addObject().put("pair_id", neighbour.id()).put("question", neighbour.question());
    }
    if (pair.refused() != null) {
      asked
          .putObject("refused_edit")
          .put("question", pair.refused().question())
          .put("answer", pair.refused().answer())
          .put("refused_because", pair.refused().because());
    }
    return INSTRUCTIONS + asked;
  }

  private static String resource(String name) {
    try (InputStream text = EditorPrompt.class.getResourceAsStream(name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
