package io.github.indicatorrefinery.pipeline.cli.batch;

import static io.github.indicatorrefinery.pipeline.cli.batch.BatchedRun.A;
import static io.github.indicatorrefinery.pipeline.cli.batch.BatchedRun.E1;
import static io.github.indicatorrefinery.pipeline.cli.batch.BatchedRun.E2;
import static io.github.indicatorrefinery.pipeline.cli.batch.BatchedRun.E3;
import static io.github.indicatorrefinery.pipeline.cli.batch.BatchedRun.line;
import static io.github.indicatorrefinery.pipeline.cli.batch.BatchedRun.reply;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.io.files.Sha256;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import io.github.indicatorrefinery.pipeline.model.batch.EditorPrompt;
import io.github.indicatorrefinery.pipeline.run.HandMadeRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchImportCommandTest {
  private static final String GOOD = reply("What is an RSI(14) above 70?", "A strong market.");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path temporary;
  private BatchedRun batch;

  @BeforeEach
  void exportAll() throws IOException, SQLException {
    batch = BatchedRun.write(temporary);
    assertThat(batch.exportPairs().exitCode()).isZero();
  }

  @Test
  void aReplyBecomesANewVersionWithItsProvenance() throws IOException, SQLException {
    Path replies = replies("one.jsonl", line(E1, GOOD));

    CommandLineCall call = importAll();

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.err()).isEmpty();
    assertThat(call.out())
        .isEqualTo(
            """
            lines read: 1 = 1 imported + 0 failed
            requests without a line: 3 of 4
            version %s is in %s; the run is as it was
            """
                .formatted(version(), batch.edited()));
    Map<String, Object> row = refined().get(0);
    assertThat(row)
        .containsEntry("pair_id", E1)
        .containsEntry("version", version())
        .containsEntry("question", "What is an RSI(14) above 70?")
        .containsEntry("answer", "A strong market.")
        .containsEntry("original_sha256", manifest().at("/pair_sha256/" + E1).textValue())
        .containsEntry("score_accuracy", 4.0)
        .containsEntry("score_completeness", 3.0)
        .containsEntry("score_clarity", 5.0)
        .containsEntry("score_relevance", 5.0)
        .containsEntry("score_usefulness", 2.0)
        .containsEntry("duplicate_of", List.of())
        .containsEntry("tags", List.of("rsi"))
        .containsEntry("notes", List.of())
        .containsEntry("model_asked", "gemini-2.5-flash")
        .containsEntry("model", "gemini-2.5-flash-001")
        .containsEntry("prompt_version", "2")
        .containsEntry("prompt_sha256", EditorPrompt.sha256())
        .containsEntry("response_id", "id of " + E1)
        .containsEntry("responded_at", null)
        .containsEntry("source_file", replies.toString())
        .containsEntry("source_line", 1L);
    assertThat(query("SELECT pair_id, answer, tags, source_line FROM refinements"))
        .containsExactly(List.of(E1, "A strong market.", "rsi", 1));
  }

  @Test
  void everyBadLineIsListedWithItsReason() throws IOException, SQLException {
    List<String> lines =
        List.of(
            line(E1, GOOD),
            line(E1, GOOD),
            line(E2, "{\"question\": \"Q\", \"answer\": \"Cut", "MAX_TOKENS"),
            line(E2, "{\"question\": \"Q\", \"answer\": \"Cut"),
            line(E2, GOOD, "SAFETY"),
            line(E2, "I cannot help with that."),
            line(E2, " "),
            line(E2, "{\"question\": \"Q\"}"),
            line(E2, reply("Q", "\u001b[2J \u0007")),
            "{\"key\": \"" + E3 + "\", \"error\": {\"code\": 429, \"message\": \"\\u001b[31m\"}}",
            "{\"key\": \"" + E3 + "\"}",
            "{\"key\": \""
                + E3
                + "\", \"response\": {\"promptFeedback\": {\"blockReason\": \"OTHER\"}}}",
            line("made-up", GOOD),
            "{\"response\": {}}",
            "[1]",
            "<html>",
            "{\"key\": \"" + E3 + "\", \"resp");
    Path replies = replies("bad.jsonl", lines.toArray(String[]::new));

    CommandLineCall call = importAll();

    assertThat(call.exitCode()).isZero();
    assertThat(call.err())
        .isEqualTo(
            "warning: 16 lines were not imported, see %s/failed\n".formatted(batch.edited()));
    assertThat(call.out())
        .startsWith("lines read: 17 = 1 imported + 16 failed\n")
        .contains("       2 broken_json\n", "requests without a line: 1 of 4\n");
    List<String> told = new ArrayList<>();
    for (Map<String, Object> failure : new RunUnderTest(batch.edited()).objects("failed")) {
      int at = (Integer) failure.get("source_line");
      assertThat(failure).containsEntry("source_file", replies.toString());
      assertThat(failure).containsEntry("input", lines.get(at - 1));
      told.add("%02d %s %s".formatted(at, failure.get("reason"), failure.get("key")));
    }
    assertThat(told)
        .containsExactlyInAnyOrder(
            "02 repeated_key " + E1,
            "03 cut_off " + E2,
            "04 truncated_json " + E2,
            "05 not_finished " + E2,
            "06 no_json " + E2,
            "07 empty_reply " + E2,
            "08 missing_field " + E2,
            "09 empty_text " + E2,
            "10 model_error " + E3,
            "11 no_response " + E3,
            "12 no_candidate " + E3,
            "13 unknown_key made-up",
            "14 no_key null",
            "15 broken_json null",
            "16 broken_json null",
            "17 truncated_json null");
    assertThat(query("SELECT count(*), count(DISTINCT reason) FROM failures"))
        .containsExactly(List.of(16, 14));
  }

  @Test
  void aGoodLineStandsAfterABadOneOfItsKey() throws IOException {
    replies("1.jsonl", line(E1, "no"), line(E1, reply("First?", "First.")));
    replies("2.jsonl", line(E1, reply("Second?", "Second.")));

    assertThat(importAll().out()).startsWith("lines read: 3 = 1 imported + 2 failed\n");

    assertThat(refined()).extracting(row -> row.get("question")).containsExactly("First?");
    assertThat(new RunUnderTest(batch.edited()).files("refined"))
        .as("one shard has a row")
        .hasSize(1);
  }

  @Test
  void packedFilesAreReadAsIfTheyWerePlain() throws IOException {
    replies("plain.jsonl", line(A, GOOD));
    Path packed =
        packedReplies("1.jsonl.gz", gzip(line(E1, GOOD) + "\n"), gzip(line(E2, GOOD) + "\n"));

    CommandLineCall call = importAll("--results=" + temporary + "/replies/*.jsonl.gz");

    assertThat(call.out()).startsWith("lines read: 3 = 3 imported + 0 failed\n");
    assertThat(refined())
        .extracting(row -> row.get("pair_id") + " " + row.get("source_line"))
        .containsExactly(A + " 1", E1 + " 1", E2 + " 2");
    assertThat(JSON.readTree(batch.edited().resolve("run.json").toFile()).at("/results/0"))
        .isEqualTo(
            JSON.createObjectNode()
                .put("path", packed.toString())
                .put("bytes", (int) Files.size(packed))
                .put("sha256", Sha256.of(Files.readAllBytes(packed))));
  }

  @Test
  void ofAPackedFileThatIsCutTheLinesBeforeTheBreakCount() throws IOException {
    byte[] second = gzip(line(E2, GOOD) + "\n");
    Path cut =
        packedReplies(
            "cut.jsonl.gz", gzip(line(E1, GOOD) + "\n"), Arrays.copyOf(second, second.length / 2));

    CommandLineCall call = batch.importReplies("--results=" + cut);

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out())
        .startsWith(
            """
            lines read: 2 = 1 imported + 1 failed
                   1 broken_compression
            requests without a line: 3 of 4
            """);
    assertThat(refined()).extracting(row -> row.get("pair_id")).containsExactly(E1);
    assertThat(new RunUnderTest(batch.edited()).objects("failed"))
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure)
                    .containsEntry("source_line", 2)
                    .containsEntry("input_bytes", (int) Files.size(cut))
                    .containsEntry("message", "EOFException: Unexpected end of ZLIB input stream"));
  }

  @Test
  void aPairThatChangedOrWentSinceTheExportIsNotImported() throws IOException, SQLException {
    replies("r.jsonl", line(E1, GOOD), line(E2, GOOD), line(E3, GOOD));
    change(
        "UPDATE qa_pairs SET answer = 'Other.' WHERE pair_id = '%s'".formatted(E1),
        "DELETE FROM qa_pairs WHERE pair_id = '%s'".formatted(E2));
    HandMadeRecord.write(batch.run(), "r2", "d2");

    CommandLineCall call = importAll();

    assertThat(call.out())
        .startsWith(
            """
            lines read: 3 = 1 imported + 2 failed
                   1 pair_changed
                   1 pair_gone
            requests without a line: 1 of 4
            the data of the run are not those that were exported; each pair was compared
            """);
    assertThat(refined()).extracting(row -> row.get("pair_id")).containsExactly(E3);
  }

  @Test
  void hostileTextsAreOnlyTexts() throws IOException {
    String answer =
        "<script>alert(1)</script> \u001b]0;title\u0007 \u202e'; DROP TABLE refinements;--";
    replies(
        "r.jsonl", line(A, reply("\u001b[31mIs it?\u001b[0m", answer)), line("\u001b[2J", GOOD));

    CommandLineCall call = importAll("--output=" + temporary.resolve("e\u001b[2Jd"));

    assertThat(call.exitCode()).isZero();
    assertThat(call.out()).doesNotContain("\u001b");
    assertThat(call.err()).doesNotContain("\u001b");
    RunUnderTest edited = new RunUnderTest(temporary.resolve("e\u001b[2Jd"));
    String failed = String.join("", edited.lines("failed"));
    assertThat(failed).contains("\\u001B[2J").doesNotContain("\u001b");
    Map<String, Object> row = rows(edited).get(0);
    assertThat(row).containsEntry("question", "Is it?");
    assertThat(row)
        .containsEntry("answer", "<script>alert(1)</script>  '; DROP TABLE refinements;--");
  }

  @Test
  void nothingOfTheRunChangesAndTheSameRepliesGiveTheSameVersion() throws IOException {
    replies("r.jsonl", line(E1, GOOD), line(E2, "no"));
    byte[] database = Files.readAllBytes(batch.run().resolve("refinery.db"));
    byte[] record = Files.readAllBytes(batch.run().resolve("run.json"));

    importAll();
    JsonNode first = JSON.readTree(batch.edited().resolve("run.json").toFile());
    Path renamed = Files.move(temporary.resolve("replies/r.jsonl"), temporary.resolve("s.jsonl"));
    assertThat(batch.importReplies("--results=" + renamed).exitCode()).isZero();
    JsonNode second = JSON.readTree(batch.edited().resolve("run.json").toFile());

    assertThat(batch.run().resolve("refinery.db")).hasBinaryContent(database);
    assertThat(batch.run().resolve("run.json")).hasBinaryContent(record);
    assertThat(batch.run().toFile().list()).containsExactlyInAnyOrder("refinery.db", "run.json");
    for (String field : List.of("original", "version", "ledger", "usage", "refined_sha256")) {
      assertThat(second.get(field)).as(field).isEqualTo(first.get(field));
    }
    assertThat(second.get("original").toString())
        .isEqualTo("{\"run_id\":\"r1\",\"data_sha256\":\"d1\"}");
    assertThat(second.get("usage").toString())
        .isEqualTo("{\"prompt\":200,\"reply\":20,\"thoughts\":0}");
    assertThat(batch.edited().toFile().list())
        .containsExactlyInAnyOrder(
            "failed", "refined", "refinements.db", "run.json", "unrefined.txt");
  }

  @Test
  void allMistakesAreToldAtOnce() throws IOException {
    Path noManifest = Files.writeString(temporary.resolve("m.json"), "{}");

    CommandLineCall call =
        CommandLineCall.of(
            "batch",
            "import",
            "--run=" + batch.edited(),
            "--results=" + temporary + "/none*",
            "--manifest=" + noManifest,
            "--output=" + batch.run());

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err().lines())
        .containsExactly(
            "--run=%s: no run there; allowed is the --output of a finished run"
                .formatted(batch.edited()),
            "--results=%s/none*: no file matches; allowed is the path of a file or a glob that matches one"
                .formatted(temporary),
            "--manifest=%s: is none; allowed is the manifest.json of an export"
                .formatted(noManifest),
            "--output=%s: it holds what refinery run wrote; allowed is an empty or new folder, or one that refinery batch import wrote"
                .formatted(batch.run()));
  }

  @Test
  void whatIsMissingIsToldAtOnce() {
    assertThat(CommandLineCall.of("batch", "import", "--run=" + batch.run()).err())
        .isEqualTo(
            """
            --results is missing; allowed is a glob of the result files
            --manifest is missing; allowed is the manifest.json of an export
            --output is missing; allowed is a folder, new or with an earlier run
            """);
  }

  @Test
  void theExportIsNeverReplaced() throws IOException {
    replies("r.jsonl", line(E1, GOOD));

    CommandLineCall call = importAll("--output=" + batch.asked());

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains("it holds what refinery batch export wrote", "the input " + batch.asked());
    assertThat(batch.asked().resolve("manifest.json")).exists();
  }

  private CommandLineCall importAll(String... options) {
    List<String> all = new ArrayList<>(Arrays.asList(options));
    all.add("--results=" + temporary + "/replies/*.jsonl");
    return batch.importReplies(all.toArray(String[]::new));
  }

  private Path replies(String name, String... lines) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("replies"));
    return Files.writeString(folder.resolve(name), String.join("\n", lines));
  }

  private Path packedReplies(String name, byte[]... members) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (byte[] member : members) {
      file.write(member);
    }
    Path folder = Files.createDirectories(temporary.resolve("replies"));
    return Files.write(folder.resolve(name), file.toByteArray());
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private JsonNode manifest() throws IOException {
    return JSON.readTree(batch.asked().resolve("manifest.json").toFile());
  }

  private String version() throws IOException {
    return Sha256.of(Files.readAllBytes(batch.asked().resolve("manifest.json"))).substring(0, 12);
  }

  private List<Map<String, Object>> refined() throws IOException {
    return rows(new RunUnderTest(batch.edited()));
  }

  private static List<Map<String, Object>> rows(RunUnderTest edited) throws IOException {
    return edited.rows("refined");
  }

  private void change(String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + batch.run().resolve("refinery.db"));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  private List<List<Object>> query(String sql) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + batch.edited().resolve("refinements.db"));
        Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      while (results.next()) {
        List<Object> row = new ArrayList<>();
        for (int column = 1; column <= results.getMetaData().getColumnCount(); column++) {
          row.add(results.getObject(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
