package io.github.indicatorrefinery.pipeline.cli.look;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a run as it was before there was a history. */
final class WithoutHistory {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WithoutHistory() {}

  static void make(Path run) throws IOException {
    Path mark = run.resolve("run.json");
    ObjectNode record = (ObjectNode) JSON.readTree(mark.toFile());
    ArrayNode files = JSON.createArrayNode();
    for (JsonNode file : record.get("files")) {
      if (file.get("path").asText().startsWith("history/")) {
        Files.delete(run.resolve(file.get("path").asText()));
      } else {
        files.add(file);
      }
    }
    record.set("files", files);
    Files.writeString(mark, record.toPrettyString());
  }
}
