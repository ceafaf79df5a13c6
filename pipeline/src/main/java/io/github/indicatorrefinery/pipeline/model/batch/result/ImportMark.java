package io.github.indicatorrefinery.pipeline.model.batch.result;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/**
 * What the {@code run.json} of an import says of what it holds.
 *
 * @param version of the pairs; the same for all imports of one manifest
 * @param refinedSha256 the digest of that version
 */
public record ImportMark(String runId, String version, String refinedSha256)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public ImportMark {
    requireNonNull(runId, "runId");
    requireNonNull(version, "version");
    requireNonNull(refinedSha256, "refinedSha256");
  }

  /** The mark in the folder of a finished import. */
  public static ImportMark read(RunFolder folder) throws IOException {
    try (InputStream record = folder.read(RunFiles.RECORD)) {
      JsonNode json = new ObjectMapper().readTree(record);
      return new ImportMark(
          json.path("run_id").asText(),
          json.path("version").asText(),
          json.path("refined_sha256").asText());
    } catch (JacksonException e) {
      throw new IOException("the run.json of the import is broken", e);
    }
  }
}
