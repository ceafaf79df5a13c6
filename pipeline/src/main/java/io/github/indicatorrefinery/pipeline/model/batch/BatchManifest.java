package io.github.indicatorrefinery.pipeline.model.batch;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an export asks, {@code manifest.json}: without it no reply can be read back. The same
 * selection of the same run gives the same bytes.
 *
 * @param runId the run whose pairs are asked about
 * @param dataSha256 the digest of that run's kept rows
 * @param model that is to be asked
 * @param requests how many there are
 * @param responseSchema what is expected back
 * @param pairSha256 the {@link BatchPair#sha256} of every pair, by id
 */
public record BatchManifest(
    String runId,
    String dataSha256,
    String model,
    Prompt prompt,
    int requests,
    Tokens estimatedTokens,
    List<RequestFile> files,
    JsonNode responseSchema,
    Map<String, String> pairSha256) {
  /** Its name below the output folder. */
  public static final String FILE = "manifest.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public BatchManifest {
    requireNonNull(runId, "run_id");
    requireNonNull(dataSha256, "data_sha256");
    requireNonNull(model, "model");
    requireNonNull(prompt, "prompt");
    requireNonNull(responseSchema, "response_schema");
    files = List.copyOf(files);
    pairSha256 = Collections.unmodifiableMap(new TreeMap<>(pairSha256));
  }

  /** The instructions to the model: their version and the SHA-256 of their text. */
  public record Prompt(String version, String sha256) {
    public Prompt {
      requireNonNull(version, "version");
      requireNonNull(sha256, "sha256");
    }
  }

  /**
   * A forecast.
   *
   * @param input of all prompts
   * @param output of replies as long as what they edit; thoughts of a model come on top
   */
  public record Tokens(String encoding, long input, long output) {}

  /** A file of requests to be uploaded. */
  public record RequestFile(String path, int requests, long bytes, String sha256) {}

  /** This manifest as JSON, indented. */
  public byte[] toJson() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of plain values has a JSON form", e);
    }
  }

  /**
   * Reads a manifest back.
   *
   * @throws IOException when it is none
   */
  public static BatchManifest read(byte[] json) throws IOException {
    return JSON.readValue(json, BatchManifest.class);
  }
}
