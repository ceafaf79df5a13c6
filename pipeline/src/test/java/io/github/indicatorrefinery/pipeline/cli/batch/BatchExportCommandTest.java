package io.github.indicatorrefinery.pipeline.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.io.files.Sha256;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.run.GoldenRunTest;
import io.github.indicatorrefinery.pipeline.model.batch.EditorPrompt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchExportCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path GOLDEN = Path.of("src/test/resources/golden/similar/input");
  private static final Path EXPECTED = Path.of("src/test/resources/batch/requests.jsonl");

  @TempDir private Path temporary;
  private BatchedRun batch;

  @BeforeEach
  void writeRun() throws IOException, SQLException {
    batch = BatchedRun.write(temporary);
  }

  /** The requests stand in the file by key: which score comes first is the scorer's to say. */
  @Test
  void aGoldenRunGivesTheseLines() throws IOException {
    List<String> arguments = GoldenRunTest.inputs(GOLDEN);
    arguments.add("--embed=none");
    Path run = temporary.resolve("golden");
    assertThat(CommandLineCall.run(run, arguments).exitCode()).isZero();
    BatchedRun golden = BatchedRun.at(run, temporary);

    assertThat(golden.exportPairs().exitCode()).isZero();

    String lines = String.join("\n", golden.requests().stream().sorted().toList()) + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(EXPECTED, lines);
    }
    assertThat(lines).isEqualTo(Files.readString(EXPECTED));
  }

  @Test
  void theLowestScoresComeFirstAndAManifestListsAll() throws IOException {
    CommandLineCall call = batch.exportPairs("--limit=2", "--model= some-model ");

    assertThat(call.exitCode()).as(call.err()).isZero();
    List<String> requests = batch.requests();
    assertThat(requests)
        .extracting(line -> JSON.readTree(line).get("key").textValue())
        .containsExactly("eeeeee03000000000000000000000000", "eeeeee02000000000000000000000000");
    JsonNode manifest = JSON.readTree(batch.asked().resolve("manifest.json").toFile());
    byte[] file = Files.readAllBytes(batch.asked().resolve("requests/requests-00000.jsonl"));
    assertThat(manifest.get("run_id").textValue()).isEqualTo("r1");
    assertThat(manifest.get("data_sha256").textValue()).isEqualTo("d1");
    assertThat(manifest.get("model").textValue()).isEqualTo("some-model");
    assertThat(manifest.get("prompt").toString())
        .isEqualTo("{\"version\":\"2\",\"sha256\":\"%s\"}".formatted(EditorPrompt.sha256()));
    assertThat(manifest.get("requests").intValue()).isEqualTo(2);
    assertThat(manifest.get("files").toString())
        .isEqualTo(
            "[{\"path\":\"requests/requests-00000.jsonl\",\"requests\":2,\"bytes\":%d,\"sha256\":\"%s\"}]"
                .formatted(file.length, Sha256.of(file)));
    assertThat(manifest.get("response_schema")).isEqualTo(EditorPrompt.responseSchema());
    assertThat(manifest.get("pair_sha256").toString())
        .isEqualTo(
            "{\"eeeeee02000000000000000000000000\":\"%s\",\"eeeeee03000000000000000000000000\":\"%s\"}"
                .formatted(
                    canonical(
                        "eeeeee02000000000000000000000000",
                        "What does an RSI(21) above 70 say?",
                        "Overbought, slowly."),
                    canonical(
                        "eeeeee03000000000000000000000000",
                        "What does an RSI(14) below 30 say?",
                        "Oversold.")));
    assertThat(call.out())
        .startsWith("2 requests, 0.0 MiB; files of requests: 1\nabout ")
        .contains(" (by o200k_base)\n");
  }

  @Test
  void tiersAndIndicatorsSelect() throws IOException {
    batch.exportPairs("--tier=standard", "--tier=low");
    assertThat(batch.requests()).hasSize(1);

    batch.exportPairs("--indicator=relative_strength_index_rsi", "--tier=review");
    assertThat(batch.requests()).hasSize(3);
  }

  @Test
  void theFormOfTheQuestionSelects() throws IOException {
    batch.exportPairs("--form=question");
    assertThat(batch.requests()).hasSize(3);

    batch.exportPairs("--form=phrase,search_query");
    assertThat(batch.requests()).hasSize(1);

    assertThat(batch.exportPairs("--form=essay").err())
        .contains("--form=essay: allowed are question, phrase, search_query");
  }

  @Test
  void theSameExportGivesTheSameBytesAndReplacesTheEarlierOne() throws IOException {
    batch.exportPairs();
    List<String> requests = batch.requests();
    byte[] manifest = Files.readAllBytes(batch.asked().resolve("manifest.json"));

    assertThat(batch.exportPairs().exitCode()).isZero();

    assertThat(batch.requests()).hasSize(4).isEqualTo(requests);
    assertThat(batch.asked().resolve("manifest.json")).hasBinaryContent(manifest);
    assertThat(batch.asked().toFile().list())
        .containsExactlyInAnyOrder("manifest.json", "requests", "run.json");
  }

  @Test
  void allMistakesAreToldAtOnce() {
    CommandLineCall call =
        batch.exportPairs(
            "--limit=0",
            "--maxFileMiB=129",
            "--tier=best",
            "--indicator=nothing",
            "--model= ",
            "--output=" + batch.run().resolve("asked"));

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .isEqualTo(
            """
            --limit=0: allowed is a whole number from 1 to 2147483647
            --tier=best: allowed is one of premium, standard, review, low
            --maxFileMiB=129: allowed is a whole number from 1 to 128
            --model= : allowed is the name of a model
            --output=%s/asked: lies in the run; allowed is a folder beside it
            --indicator=nothing: the run has no such slug; its run.json lists all of them
            """
                .formatted(batch.run()));
  }

  @Test
  void theRunItselfIsNeverReplaced() throws IOException {
    CommandLineCall call = batch.exportPairs("--output=" + batch.run());

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains("it holds what refinery run wrote", "lies in the run; allowed is");
    assertThat(batch.run().resolve("run.json")).content().contains("\"r1\"");
  }

  @Test
  void aRunDoesNotReplaceAnExport() {
    batch.exportPairs();

    CommandLineCall call =
        CommandLineCall.run(batch.asked(), List.of("--structured=" + GOLDEN + "/export/*"));

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("it holds what refinery batch export wrote");
    assertThat(batch.asked().resolve("manifest.json")).exists();
  }

  @Test
  void aSelectionOfNothingAndAFolderWithoutARunAreMistakes() {
    assertThat(batch.exportPairs("--tier=premium").err())
        .isEqualTo(
            "no kept pair is selected; allowed are --tier, --form, --flag, --verdict, --indicator and --failedOf that meet\n");
    assertThat(batch.asked()).doesNotExist();

    CommandLineCall nowhere = CommandLineCall.of("batch", "export", "--run=" + temporary);
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err())
        .isEqualTo(
            """
            --run=%s: no run there; allowed is the --output of a finished run
            --output is missing; allowed is a folder, new or with an earlier run
            """
                .formatted(temporary));
    assertThat(CommandLineCall.of("batch").err()).startsWith("what to do? export or import\n");
  }

  @Test
  void anExportIsNoRunToReportOn() {
    batch.exportPairs();

    String told =
        "--run=%s: it holds what refinery batch export wrote; allowed is the --output of a finished run\n"
            .formatted(batch.asked());
    assertThat(CommandLineCall.of("report", "--run=" + batch.asked()))
        .isEqualTo(new CommandLineCall(2, "", told));
    assertThat(
            CommandLineCall.of(
                    "batch", "export", "--run=" + batch.asked(), "--output=" + batch.edited())
                .err())
        .isEqualTo(told);
  }

  private static String canonical(String id, String question, String answer) {
    String text =
        "%d:%s,%d:%s,%d:%s,"
            .formatted(id.length(), id, question.length(), question, answer.length(), answer);
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
