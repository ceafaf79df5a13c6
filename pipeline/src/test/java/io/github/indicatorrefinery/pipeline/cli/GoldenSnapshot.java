package io.github.indicatorrefinery.pipeline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that a run must give for its input, as texts by file name: free of the order of rows and
 * lines, of the shards, of times, of sizes that depend on a library, and of where the input lies.
 */
final class GoldenSnapshot {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final ObjectMapper LINE = new ObjectMapper();

  /** What tells of the run itself and not of the data. */
  private static final List<String> OF_THE_RUN =
      List.of("run_id", "options", "versions", "timings");

  private static final String INPUT = "INPUT";

  private final Map<String, String> texts = new TreeMap<>();
  private final FinishedRun run;
  private final String input;

  private GoldenSnapshot(FinishedRun run, Path input) {
    this.run = run;
    this.input = input.toString();
  }

  /**
   * The texts of {@code run}.
   *
   * @param input the folder of its inputs
   * @param queries statements for the database, each ended by a semicolon at the end of a line
   */
  static Map<String, String> of(FinishedRun run, Path input, String queries)
      throws IOException, SQLException {
    GoldenSnapshot snapshot = new GoldenSnapshot(run, input);
    snapshot.runRecord();
    snapshot.dataset();
    for (String aside : List.of("rejected", "duplicates", "failed")) {
      snapshot.put(aside + ".jsonl", lines(run.lines(aside)));
    }
    for (Path document : run.files("indicators")) {
      snapshot.put("indicators/" + document.getFileName(), Files.readString(document));
    }
    snapshot.database(queries);
    return snapshot.texts;
  }

  /** The texts below {@code folder}, by path. */
  static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          texts.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return texts;
  }

  /** Replaces what is below {@code folder} by {@code texts}. */
  static void write(Map<String, String> texts, Path folder) throws IOException {
    for (String old : read(folder).keySet()) {
      Files.delete(folder.resolve(old));
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }

  private void runRecord() throws IOException {
    ObjectNode record = (ObjectNode) JSON.readTree(run.folder().resolve("run.json").toFile());
    record.remove(OF_THE_RUN);
    ArrayNode files = JSON.createArrayNode();
    for (JsonNode file : record.get("files")) {
      files.add(file.get("path"));
    }
    record.set("files", files);
    put("run.json", JSON.writeValueAsString(record) + "\n");
  }

  private void dataset() throws IOException {
    List<String> rows = new ArrayList<>();
    for (Map<String, Object> row : run.dataset()) {
      // The last bits of a vector are the processor's; how many numbers it has is not.
      row.computeIfPresent("embedding", (name, vector) -> ((List<?>) vector).size());
      rows.add(LINE.writeValueAsString(row));
    }
    put("dataset.jsonl", lines(rows));
  }

  private void database(String queries) throws IOException, SQLException {
    List<String> answers = new ArrayList<>();
    for (String query : Pattern.compile(";\\s*\\n").split(queries, -1)) {
      if (!query.isBlank()) {
        answers.add(query.strip().lines().findFirst().orElseThrow());
        for (List<Object> row : run.query(query)) {
          answers.add(LINE.writeValueAsString(row));
        }
      }
    }
    put("queries.txt", lines(answers));
  }

  private void put(String name, String text) {
    texts.put(name, text.replace(input, INPUT));
  }

  private static String lines(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
