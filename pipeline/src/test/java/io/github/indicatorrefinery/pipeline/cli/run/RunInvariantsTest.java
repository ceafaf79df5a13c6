package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every run, whatever its input. */
class RunInvariantsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final List<String> INPUTS =
      List.of(
          "--reports=" + GOLDEN + "/*/input/reports/*",
          "--ragExport=" + GOLDEN + "/*/input/export/*",
          "--structured=" + GOLDEN + "/*/input/structured/*");

  @TempDir private static Path shared;
  @TempDir private Path temporary;

  private static CommandLineCall call;
  private static RunUnderTest run;

  @BeforeAll
  static void runOnAllCases() {
    run = new RunUnderTest(shared.resolve("out"));
    call = CommandLineCall.run(run.folder(), INPUTS);
    assertThat(call.exitCode()).as(call.err()).isZero();
  }

  @Test
  void nothingIsLostBySource() throws IOException, SQLException {
    RunRecord.Books books = run.record().ledger();

    assertThat(books.read()).isPositive();
    assertThat(books.read()).isEqualTo(books.kept() + books.duplicate() + books.rejected());
    assertThat(books.bySource()).hasSize(3);
    for (Map.Entry<String, RunRecord.SourceBooks> source : books.bySource().entrySet()) {
      RunRecord.SourceBooks sums = source.getValue();
      String decided =
          "SELECT count(*) FROM decisions WHERE source_kind = '" + source.getKey() + "'";
      assertThat(run.count(decided)).isEqualTo(sums.read());
      assertThat(run.count(decided + " AND outcome = 'kept'")).isEqualTo(sums.kept());
      assertThat(run.count(decided + " AND outcome = 'duplicate'")).isEqualTo(sums.duplicate());
      assertThat(run.count(decided + " AND outcome = 'rejected'")).isEqualTo(sums.rejected());
      assertThat(sums.read()).isEqualTo(sums.kept() + sums.duplicate() + sums.rejected());
    }
    assertThat(run.dataset()).hasSize((int) books.kept());
    assertThat(run.count("SELECT count(*) FROM qa_pairs")).isEqualTo(books.kept());
    assertThat(run.lines("duplicates")).hasSize((int) books.duplicate());
    assertThat(run.lines("rejected")).hasSize((int) books.rejected());
    assertThat(run.lines("failed")).hasSize((int) books.failed());
    assertThat(run.count("SELECT count(*) FROM failures")).isEqualTo(books.failed());
  }

  @Test
  void nothingIsLostBySubject() throws IOException {
    RunRecord record = run.record();

    assertThat(record.indicators())
        .allSatisfy(
            subject -> {
              assertThat(subject.read())
                  .isEqualTo(subject.kept() + subject.duplicate() + subject.rejected())
                  .isEqualTo(subject.byTopic() + subject.byQuestion());
            });
    assertThat(record.indicators().stream().mapToLong(RunRecord.Subject::read).sum())
        .isEqualTo(record.ledger().read());
    assertThat(record.indicators().stream().mapToLong(RunRecord.Subject::kept).sum())
        .isEqualTo(record.tiers().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(record.ledger().kept());
  }

  @Test
  void everySurvivorIsKept() throws IOException, SQLException {
    List<Object> kept = run.dataset().stream().map(row -> row.get("pair_id")).toList();

    assertThat(run.objects("duplicates"))
        .isNotEmpty()
        .allSatisfy(
            duplicate -> {
              assertThat(kept).contains(duplicate.get("survivor_id"));
              assertThat(kept).doesNotContain(duplicate.get("pair_id"));
              assertThat(duplicate.get("rule"))
                  .isIn("exact-question", "same-record", "near-question", "semantic-question");
            });
    assertThat(kept).doesNotHaveDuplicates();
    assertThat(
            run.count(
                "SELECT count(*) FROM decisions d JOIN qa_pairs k ON k.pair_id = d.survivor_id"
                    + " WHERE d.question_hash <> k.question_hash AND d.via IS NULL"
                    + " AND d.reason IN ('exact-question', 'same-record')"))
        .isZero();
  }

  @Test
  void runJsonListsEveryFileWithItsSize() throws IOException {
    try (Stream<Path> files = Files.walk(run.folder())) {
      List<String> present =
          files
              .filter(Files::isRegularFile)
              .map(file -> run.folder().relativize(file).toString())
              .filter(file -> !file.equals("run.json"))
              .toList();
      assertThat(run.record().files())
          .extracting(file -> file.path())
          .containsExactlyInAnyOrderElementsOf(present);
    }
    assertThat(run.record().files())
        .allSatisfy(file -> assertThat(run.folder().resolve(file.path())).hasSize(file.bytes()));
  }

  @Test
  void orderSplittingAndParallelismChangeNothing() throws IOException {
    Path moved = temporary.resolve("moved");
    copyTurnedRound(moved);
    Path output = temporary.resolve("out");

    CommandLineCall again =
        CommandLineCall.run(
            output,
            List.of(
                "--structured=" + moved + "/structured/*",
                "--ragExport=" + moved + "/export/*",
                "--reports=" + moved + "/reports/*",
                "--shards=7",
                "--targetParallelism=1"));

    assertThat(again.exitCode()).as(again.err()).isZero();
    RunUnderTest second = new RunUnderTest(output);
    assertThat(withoutLocation(second.dataset())).isEqualTo(withoutLocation(run.dataset()));
    assertThat(withoutLocation(second.objects("duplicates")))
        .containsExactlyInAnyOrderElementsOf(withoutLocation(run.objects("duplicates")));
    assertThat(withoutLocation(second.objects("rejected")))
        .containsExactlyInAnyOrderElementsOf(withoutLocation(run.objects("rejected")));
    assertThat(second.record().dataSha256()).isEqualTo(run.record().dataSha256());
    assertThat(second.record().ledger()).isEqualTo(run.record().ledger());
    assertThat(second.record().indicators()).isEqualTo(run.record().indicators());
  }

  @Test
  void whatAFileIsTellsItsContentAsWellAsAnOption() throws IOException {
    RunUnderTest told = new RunUnderTest(temporary.resolve("out"));
    List<String> inputs =
        INPUTS.stream().map(option -> option.replaceFirst("--[a-zA-Z]+=", "--input=")).toList();

    CommandLineCall again = CommandLineCall.run(told.folder(), inputs);

    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(told.record().dataSha256()).isEqualTo(run.record().dataSha256());
    assertThat(told.record().ledger().read()).isEqualTo(run.record().ledger().read());
  }

  @Test
  void theWholeInputTwiceChangesNothingButCounts() throws IOException, SQLException {
    Path copies = temporary.resolve("copies");
    copyTurnedRound(copies);
    RunUnderTest twice = new RunUnderTest(temporary.resolve("out"));
    List<String> inputs = new ArrayList<>(INPUTS);
    inputs.add("--reports=" + copies + "/reports/*");
    inputs.add("--ragExport=" + copies + "/export/*");
    inputs.add("--structured=" + copies + "/structured/*");

    CommandLineCall again = CommandLineCall.run(twice.folder(), inputs);

    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(twice.record().dataSha256()).isEqualTo(run.record().dataSha256());
    RunRecord.Books once = run.record().ledger();
    RunRecord.Books both = twice.record().ledger();
    assertThat(both.read()).isEqualTo(2 * once.read());
    assertThat(both.kept()).isEqualTo(once.kept());
    assertThat(both.duplicate()).isEqualTo(2 * once.duplicate() + once.kept());
    String compared = "SELECT * FROM question_pairs ORDER BY 1, 2";
    assertThat(twice.query(compared)).isNotEmpty().isEqualTo(run.query(compared));
  }

  @Test
  void aSecondRunIntoTheSameFolderReplacesTheFirst() throws IOException {
    Path output = temporary.resolve("out");
    List<String> small =
        new ArrayList<>(GoldenRunTest.inputs(GOLDEN.resolve("same-record").resolve("input")));
    small.add("--maxShrink=1");
    CommandLineCall.run(output, INPUTS);
    RunRecord larger = new RunUnderTest(output).record();
    CommandLineCall.run(output, small);
    RunRecord first = new RunUnderTest(output).record();
    CommandLineCall.run(output, small);
    RunRecord second = new RunUnderTest(output).record();

    assertThat(first.dataSha256()).isNotEqualTo(larger.dataSha256());
    assertThat(second.runId()).isNotEqualTo(first.runId());
    assertThat(second.dataSha256()).isEqualTo(first.dataSha256());
    assertThat(sameEachTime(second)).isEqualTo(sameEachTime(first));
    assertThat(new RunUnderTest(output).files("indicators")).hasSize(2);
    assertThat(new RunUnderTest(output).files(""))
        .noneMatch(file -> file.getFileName().toString().startsWith("."));
  }

  /** The card and the history tell the time; Lucene marks each index that it writes. */
  private static List<WrittenFile> sameEachTime(RunRecord record) {
    return record.files().stream()
        .filter(file -> !file.path().equals("README.md"))
        .filter(file -> !file.path().startsWith("history/"))
        .filter(file -> !file.path().startsWith("index/text/"))
        .toList();
  }

  @Test
  void reportPrintsTheSameLedger() {
    CommandLineCall report = CommandLineCall.of("report", "--run=" + run.folder());

    assertThat(report.exitCode()).isZero();
    assertThat(report.out()).isEqualTo(call.out()).contains("duplicate", "structured", "all");
    assertThat(report.err()).isEmpty();
  }

  @Test
  void minQualityRejectsWhatIsWorse() throws IOException {
    RunUnderTest strict = new RunUnderTest(temporary.resolve("strict"));
    RunUnderTest empty = new RunUnderTest(temporary.resolve("empty"));
    CommandLineCall.run(strict.folder(), withOption("--minQuality=50"));
    CommandLineCall.run(empty.folder(), withOption("--minQuality=100"));

    assertThat(strict.dataset())
        .isNotEmpty()
        .allSatisfy(
            row -> assertThat((double) row.get("quality_score")).isGreaterThanOrEqualTo(50));
    assertThat(strict.objects("rejected"))
        .extracting(rejected -> rejected.get("reason"))
        .contains("below_min_quality", "refusal", "blank_answer");
    assertThat(empty.dataset()).isEmpty();
    assertThat(empty.record().ledger().read())
        .isEqualTo(empty.record().ledger().rejected())
        .isEqualTo(run.record().ledger().read());
  }

  @Test
  void whatWasWrittenCanBeReadAgain() throws IOException {
    RunUnderTest again = new RunUnderTest(temporary.resolve("again"));
    CommandLineCall reread =
        CommandLineCall.run(
            again.folder(), List.of("--structured=" + run.folder() + "/indicators/*.json"));

    assertThat(reread.exitCode()).as(reread.err()).isZero();
    assertThat(again.record().ledger().read()).isEqualTo(run.record().ledger().kept());
    assertThat(texts(again)).containsExactlyInAnyOrderElementsOf(texts(run));
  }

  private static List<String> withOption(String option) {
    List<String> options = new ArrayList<>(INPUTS);
    options.add(option);
    return options;
  }

  private static List<Object> texts(RunUnderTest finished) throws IOException {
    return finished.dataset().stream()
        .<Object>map(row -> List.of(row.get("question"), row.get("answer"), row.get("indicators")))
        .toList();
  }

  private static List<Map<String, Object>> withoutLocation(List<Map<String, Object>> rows) {
    rows.forEach(row -> row.keySet().removeAll(List.of("source_file", "source_position")));
    return rows;
  }

  /** All inputs, under names that sort the other way; one export cut by session. */
  private static void copyTurnedRound(Path target) throws IOException {
    List<Path> inputs;
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      inputs =
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.toString().contains("/input/"))
              .sorted()
              .toList();
    }
    for (int i = 0; i < inputs.size(); i++) {
      Path input = inputs.get(i);
      Path folder = target.resolve(input.getParent().getFileName());
      String name = "%03d %s".formatted(inputs.size() - i, input.getFileName());
      Files.createDirectories(folder);
      if (input.endsWith("three-sources/input/export/export.json")) {
        splitSessions(input, folder, name);
      } else {
        Files.copy(input, folder.resolve(name));
      }
    }
  }

  private static void splitSessions(Path export, Path target, String name) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode document = (ObjectNode) json.readTree(export.toFile());
    ArrayNode sessions = (ArrayNode) document.get("sessions");
    assertThat(sessions).hasSize(2);
    int part = sessions.size();
    // A part does not hold what the whole declares.
    document.remove("metadata");
    for (JsonNode session : sessions.deepCopy()) {
      document.set("sessions", json.createArrayNode().add(session));
      json.writeValue(target.resolve(part-- + " " + name).toFile(), document);
    }
  }
}
