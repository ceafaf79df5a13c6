package io.github.indicatorrefinery.pipeline.model.batch.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.model.batch.BatchManifest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The record of one import, its {@code run.json}. Field names are the JSON's in snake case.
 *
 * @param runId of the import
 * @param command that wrote it
 * @param original the run whose pairs have a new version
 * @param version of those pairs; the same for all imports of one manifest
 * @param model that was asked
 * @param usage the tokens that the replies took, as they tell
 * @param refinedSha256 the digest of the new version: of its rows but for the place of their lines,
 *     in the form that {@code data_sha256} has
 */
public record ImportRecord(
    String runId,
    String command,
    Original original,
    String version,
    String model,
    BatchManifest.Prompt prompt,
    Books ledger,
    Usage usage,
    List<ResultFile> results,
    String refinedSha256,
    List<WrittenFile> files) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** A run as it was when the replies were read back. */
  public record Original(String runId, String dataSha256) {}

  /**
   * The sums: {@code read} lines are {@code imported} and {@code failed} ones.
   *
   * @param requests of the manifest
   * @param unanswered requests without a line
   * @param failedBy the failed lines by reason
   */
  public record Books(
      long read,
      long imported,
      long failed,
      long requests,
      long unanswered,
      Map<String, Long> failedBy) {
    public Books {
      failedBy = Collections.unmodifiableMap(new TreeMap<>(failedBy));
      if (read != imported + failed) {
        throw new IllegalStateException(
            "%d lines read are not %d imported and %d failed".formatted(read, imported, failed));
      }
    }
  }

  /** Tokens of prompts, replies and thoughts. */
  public record Usage(long prompt, long reply, long thoughts) {
    Usage plus(JsonNode metadata) {
      return new Usage(
          prompt + metadata.path("promptTokenCount").asLong(),
          reply + metadata.path("candidatesTokenCount").asLong(),
          thoughts + metadata.path("thoughtsTokenCount").asLong());
    }
  }

  /** A file that was read, as it is stored. */
  public record ResultFile(String path, long bytes, String sha256) {}

  /** This record as JSON, indented. */
  public byte[] toJson() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of plain values has a JSON form", e);
    }
  }
}
