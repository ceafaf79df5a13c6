package io.github.indicatorrefinery.pipeline.model.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * The {@code run.json} of an export, by which its folder is published and known again.
 *
 * @param runId of the export
 */
public record ExportMark(String runId, BatchManifest manifest) {
  /** The command that exports. */
  public static final String COMMAND = "batch export";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** This mark as JSON, indented. */
  public byte[] toJson() {
    ObjectNode mark = JSON.createObjectNode().put("run_id", runId).put("command", COMMAND);
    ArrayNode files = mark.putArray("files");
    files.addObject().put("path", BatchManifest.FILE).put("bytes", manifest.toJson().length);
    for (BatchManifest.RequestFile file : manifest.files()) {
      files.addObject().put("path", file.path()).put("bytes", file.bytes());
    }
    return (mark.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
