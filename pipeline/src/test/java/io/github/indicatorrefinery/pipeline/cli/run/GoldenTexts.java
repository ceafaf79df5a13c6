package io.github.indicatorrefinery.pipeline.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.io.parquet.ParquetFile;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every output of a run as texts by file name: free of the order of rows and lines, of the shards,
 * of times, of sizes that depend on a library, and of where the input lies.
 */
final class GoldenTexts {
  private static final Path QUERIES = Path.of("src/test/resources/golden/queries.sql");

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final ObjectMapper LINE = new ObjectMapper();

  /** What tells of the run itself and not of the data. */
  private static final List<String> OF_THE_RUN =
      List.of("format_version", "run_id", "options", "versions", "timings");

  private static final String INPUT = "INPUT";
  private static final String RUN_ID = "RUN_ID";

  private final Map<String, String> texts = new TreeMap<>();
  private final RunUnderTest run;
  private final String input;

  private GoldenTexts(RunUnderTest run, String input) {
    this.run = run;
    this.input = input;
  }

  /** The texts of {@code run}, whose inputs lie below {@code input}. */
  static Map<String, String> of(RunUnderTest run, String input) throws IOException, SQLException {
    GoldenTexts golden = new GoldenTexts(run, input);
    golden.runRecord();
    golden.put("card.md", Files.readString(run.folder().resolve("README.md")));
    golden.dataset();
    golden.parquetSchema();
    for (String folder : List.of("duplicates", "rejected", "facts", "failed")) {
      golden.put(folder + ".jsonl", lines(run.lines(folder)));
    }
    for (Path document : run.files("indicators")) {
      golden.put("indicators/" + document.getFileName(), Files.readString(document));
    }
    GoldenTables.of(run)
        .forEach((table, rows) -> golden.put("tables/" + table + ".jsonl", lines(rows)));
    golden.queries();
    golden.history();
    return golden.texts;
  }

  private void runRecord() throws IOException {
    ObjectNode record = (ObjectNode) JSON.readTree(run.folder().resolve("run.json").toFile());
    record.remove(OF_THE_RUN);
    ArrayNode files = JSON.createArrayNode();
    for (JsonNode file : record.get("files")) {
      files.add(file.get("path").asText().replace(run.record().runId(), RUN_ID));
    }
    record.set("files", files);
    put("run.json", JSON.writeValueAsString(record) + "\n");
  }

  private void dataset() throws IOException {
    List<String> rows = new ArrayList<>();
    for (Map<String, Object> row : run.dataset()) {
      // The vector itself is compared by its direction.
      row.computeIfPresent("embedding", (name, vector) -> ((List<?>) vector).size());
      rows.add(LINE.writeValueAsString(row));
    }
    put("dataset.jsonl", lines(rows));
  }

  /** The one schema of all Parquet files. */
  private void parquetSchema() throws IOException {
    Set<String> schemas = new TreeSet<>();
    for (Path file : run.files("data")) {
      schemas.add(new ParquetFile(file).schema());
    }
    put("parquet_schema.txt", String.join("\n", schemas));
  }

  private void queries() throws IOException, SQLException {
    List<String> answers = new ArrayList<>();
    for (String query : Pattern.compile(";\\s*\\n").split(Files.readString(QUERIES), -1)) {
      if (!query.isBlank()) {
        answers.add(query.strip().lines().findFirst().orElseThrow());
        for (List<Object> row : run.query(query)) {
          answers.add(LINE.writeValueAsString(row));
        }
      }
    }
    put("queries.txt", lines(answers));
  }

  /** What the run tells those after it: of itself, without times, and of its pairs. */
  private void history() throws IOException {
    ObjectNode entry =
        (ObjectNode) JSON.readTree(run.folder().resolve("history/runs.jsonl").toFile());
    entry.remove(List.of("run_id", "at"));
    ((ObjectNode) entry.get("counts")).remove("seconds");
    put("history/runs.json", JSON.writeValueAsString(entry) + "\n");
    List<String> pairs = new ArrayList<>();
    for (Map<String, Object> row : run.rows("history/pairs")) {
      pairs.add(LINE.writeValueAsString(row));
    }
    put("history/pairs.jsonl", lines(pairs));
  }

  private void put(String name, String text) {
    texts.put(name, text.replace(input, INPUT));
  }

  private static String lines(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
