package io.github.indicatorrefinery.pipeline.cli.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.io.files.MemoryFileSystem;
import io.github.indicatorrefinery.io.files.Sha256;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

class VerifyCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INPUT = "src/test/resources/golden/three-sources/input/";

  @TempDir private static Path written;
  @TempDir private Path temporary;
  private RunUnderTest run;

  @BeforeAll
  static void writeRun() {
    CommandLineCall call =
        CommandLineCall.run(
            written.resolve("out"),
            List.of(
                "--reports=" + INPUT + "reports/*",
                "--ragExport=" + INPUT + "export/*",
                "--structured=" + INPUT + "structured/*",
                "--shards=2",
                "--embed=none"));
    assertThat(call.exitCode()).as(call.err()).isZero();
  }

  @BeforeEach
  void copyRun() throws IOException {
    Path copy = temporary.resolve("copy");
    Path from = written.resolve("out");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(from.relativize(file).toString()));
      }
    }
    run = new RunUnderTest(copy);
  }

  @Test
  void aCopyIsAsTheRunLeftIt() throws IOException {
    CommandLineCall call = verify();

    assertThat(call.err()).isEmpty();
    assertThat(call.exitCode()).as(call.out()).isZero();
    long bytes = run.record().files().stream().mapToLong(file -> file.bytes()).sum();
    assertThat(call.out())
        .isEqualTo(
            String.format(
                Locale.ROOT,
                """
                all is as the run %s left it
                files     %,d of %,d bytes, each with its SHA-256
                ledger    %d read = %d kept + %d duplicate + %d rejected; %d failed
                dataset   %d rows, data_sha256 %s
                database  integrity, references and the rows of all pairs
                history   1 line, the last of them and the fates of its pairs
                """,
                run.record().runId(),
                run.record().files().size(),
                bytes,
                run.record().ledger().read(),
                run.record().ledger().kept(),
                run.record().ledger().duplicate(),
                run.record().ledger().rejected(),
                run.record().ledger().failed(),
                run.record().ledger().kept(),
                run.record().dataSha256()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/train-00000-of-00002.parquet",
        "duplicates/duplicates-00001-of-00002.jsonl",
        "indicators/funding_rates_qa_pairs.json",
        "refinery.db",
        "README.md",
        "history/runs.jsonl"
      })
  void aFlippedByteIsADifferenceOfItsFile(String path) throws IOException {
    Path file = run.folder().resolve(path);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    String expected = Sha256.of(file);
    Files.write(file, bytes);

    assertThat(differences())
        .contains("%s: expected SHA-256 %s, found %s".formatted(path, expected, Sha256.of(bytes)));
  }

  @Test
  void aDatasetThatWasChangedIsNoFaultOfTheDatabase() throws IOException {
    Path data = run.folder().resolve("data");
    Files.copy(
        data.resolve("train-00000-of-00002.parquet"),
        data.resolve("train-00001-of-00002.parquet"),
        StandardCopyOption.REPLACE_EXISTING);

    assertThat(differences())
        .anyMatch(line -> line.startsWith("data/*.parquet: expected data_sha256 "))
        .anyMatch(line -> line.endsWith(": expected one row, found two"))
        .noneMatch(line -> line.startsWith("refinery.db"));
  }

  @Test
  void missingCutAndForeignFilesAreDifferences() throws IOException {
    Files.delete(run.folder().resolve("README.md"));
    Files.delete(run.folder().resolve("refinery.db"));
    Path cut = run.folder().resolve("indicators/funding_rates_qa_pairs.json");
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length - 1));
    Files.writeString(run.folder().resolve("data/notes\u001b[2J\n.txt"), "?");
    Files.createDirectory(run.folder().resolve("empty"));
    Files.createFile(run.folder().resolve(".lock"));

    assertThat(differences())
        .containsExactlyInAnyOrder(
            "README.md: expected a file of %d bytes, found none"
                .formatted(Files.size(written.resolve("out/README.md"))),
            "refinery.db: expected a file of %d bytes, found none"
                .formatted(Files.size(written.resolve("out/refinery.db"))),
            "indicators/funding_rates_qa_pairs.json: expected %d bytes, found %d"
                .formatted(bytes.length, bytes.length - 1),
            "data/notes\uFFFD[2J .txt: expected no such file, found one that run.json does not"
                + " list");
  }

  @Test
  void rowsMoreAndLessInTheDatabaseAreDifferences() throws IOException, SQLException {
    change(
        "INSERT INTO qa_pairs SELECT NULL, indicator_id, 999, question, answer, topic,"
            + " created_date, 'extra', question_hash, indicators, quality_score, quality_tier,"
            + " quality_flags, quality_metrics, question_form, question_original,"
            + " answer_original, probable_duplicate_of, tags, edit_version, source_kind,"
            + " source_file, source_session_id, source_position FROM qa_pairs ORDER BY pair_id"
            + " LIMIT 1",
        "UPDATE qa_pairs SET answer = answer || '!' WHERE pair_id = (SELECT min(pair_id) FROM"
            + " qa_pairs)",
        "DELETE FROM decisions WHERE pair_id = (SELECT min(pair_id) FROM decisions WHERE outcome ="
            + " 'duplicate')");
    String changed = run.query("SELECT min(pair_id) FROM qa_pairs").get(0).get(0).toString();
    long kept = run.record().ledger().kept();
    long read = run.record().ledger().read();

    assertThat(differences())
        .anyMatch(line -> line.startsWith("refinery.db: expected"))
        .contains(
            "refinery.db, qa_pairs: expected %d rows, found %d".formatted(kept, kept + 1),
            "refinery.db, decisions: expected %d rows, found %d".formatted(read, read - 1),
            "refinery.db, qa_pairs extra: expected no such row, found one",
            "refinery.db, qa_pairs %s: expected what the dataset has, found something else"
                .formatted(changed))
        .anyMatch(
            line ->
                line.matches(
                    "refinery.db, decisions: expected . duplicate rows of source \\w+, found"
                        + " ."));
  }

  @Test
  void aReferenceThatLeadsNowhereIsADifference() throws IOException, SQLException {
    change(
        "PRAGMA foreign_keys = OFF",
        "UPDATE decisions SET survivor_id = 'gone' WHERE outcome = 'duplicate'");

    assertThat(differences())
        .contains(
            "refinery.db, decisions: expected references to rows of qa_pairs, found one that leads"
                + " nowhere");
  }

  @Test
  void aFileThatIsNoDatabaseIsADifference() throws IOException {
    Files.writeString(run.folder().resolve("refinery.db"), "This is no database. ".repeat(100));

    assertThat(differences())
        .anyMatch(
            line -> line.startsWith("refinery.db: expected a database that can be read, found ["));
  }

  @Test
  void aFileThatWasExchangedWithItsEntryShowsByItsNumbers() throws IOException {
    Path file = run.folder().resolve("rejected/rejected-00000-of-00002.jsonl");
    Files.writeString(file, "{\"source_kind\": \"report\"}\n", StandardOpenOption.APPEND);
    record(
        record -> {
          for (JsonNode entry : record.get("files")) {
            if (entry.get("path").asText().startsWith("rejected/rejected-00000")) {
              ((ObjectNode) entry).put("bytes", Files.size(file)).put("sha256", Sha256.of(file));
            }
          }
        });
    long rejected = run.record().ledger().bySource().get("report").rejected();

    assertThat(differences())
        .containsExactly(
            "rejected/rejected-*.jsonl: expected %d lines of source report, found %d"
                .formatted(rejected, rejected + 1));
  }

  @Test
  void aLineThatIsNoJsonIsADifference() throws IOException {
    Files.writeString(
        run.folder().resolve("failed/failed-00001-of-00002.jsonl"),
        "{\"a\": ",
        StandardOpenOption.APPEND);

    assertThat(differences())
        .contains(
            "failed/failed-00001-of-00002.jsonl: expected a JSON object a line, found"
                + " Unexpected end-of-input within/between Object entries");
  }

  @Test
  void aRecordThatDoesNotAddUpIsADifference() throws IOException {
    record(record -> ((ObjectNode) record.get("ledger")).put("kept", 77).put("read", 99));

    assertThat(differences())
        .contains(
            "refinery.db, decisions: expected 99 rows, found %d"
                .formatted(run.count("SELECT count(*) FROM decisions")))
        .anyMatch(line -> line.startsWith("run.json: expected 77 pairs kept by source, found "));
  }

  @Test
  void aRunOfTheFirstFormatIsVerifiedByItsSizesAndToldSo() throws IOException {
    record(
        record -> {
          record.remove("format_version");
          record.get("files").forEach(file -> ((ObjectNode) file).remove("sha256"));
        });

    CommandLineCall call = verify();

    assertThat(call.exitCode()).as(call.out()).isZero();
    assertThat(call.out())
        .contains("by their sizes alone: the run is of format 1, which tells no digests\n");
  }

  @Test
  void aRunOnAnotherFileSystemIsVerifiedToo() throws IOException {
    try (Stream<Path> files = Files.walk(run.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        MemoryFileSystem.put(
            "mem://verify/out/" + run.folder().relativize(file), Files.readAllBytes(file));
      }
    }

    assertThat(CommandLineCall.of("verify", "mem://verify/out")).isEqualTo(verify());
    MemoryFileSystem.put("mem://verify/out/more.txt", new byte[1]);
    assertThat(CommandLineCall.of("verify", "mem://verify/out").out())
        .isEqualTo("more.txt: expected no such file, found one that run.json does not list\n");
  }

  @Test
  void whereThereIsNoRunNothingIsVerified() {
    assertThat(CommandLineCall.of("verify", temporary.toString()))
        .isEqualTo(
            new CommandLineCall(
                2,
                "",
                "%s: no run there; allowed is the --output of a finished run\n"
                    .formatted(temporary)));
    assertThat(CommandLineCall.of("verify", " ").err())
        .isEqualTo(" : allowed is the --output of a finished run\n");
    assertThat(CommandLineCall.of("verify", "xyz://bucket/out").err())
        .startsWith("xyz://bucket/out: no such file system; allowed are file://");
    assertThat(CommandLineCall.of("verify").exitCode()).isEqualTo(2);
    assertThat(CommandLineCall.of("verify", "a", "b").exitCode()).isEqualTo(2);
    assertThat(CommandLineCall.of("verify", "--help").out()).startsWith("Usage: refinery verify");
  }

  private CommandLineCall verify() {
    return CommandLineCall.of("verify", run.folder().toString());
  }

  private List<String> differences() {
    CommandLineCall call = verify();
    assertThat(call.exitCode()).as(call.out() + call.err()).isEqualTo(1);
    assertThat(call.err()).isEmpty();
    return call.out().lines().toList();
  }

  /** What changes a record. */
  @FunctionalInterface
  private interface Change {
    void make(ObjectNode record) throws IOException;
  }

  private void record(Change change) throws IOException {
    Path file = run.folder().resolve("run.json");
    ObjectNode record = (ObjectNode) JSON.readTree(file.toFile());
    change.make(record);
    Files.writeString(file, record.toPrettyString());
  }

  private void change(String... statements) throws SQLException {
    try (Connection connection =
            new JDBC()
                .connect(JDBC.PREFIX + run.folder().resolve("refinery.db"), new Properties());
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.executeUpdate(one);
      }
    }
  }
}
