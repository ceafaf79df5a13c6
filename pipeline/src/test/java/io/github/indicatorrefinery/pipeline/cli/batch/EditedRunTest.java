package io.github.indicatorrefinery.pipeline.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code run --edits}: what an editor made of the pairs of a run comes home with the next one. */
class EditedRunTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String SIGNALS = "What does an RSI above 70 say of Bitcoin?";
  private static final String SIGNALS_ANSWER =
      "An RSI(14) above 70 says that Bitcoin is overbought. Traders wait for a close below 70.";
  private static final String FORMULA = "How is the RSI calculated?";
  private static final String FORMULA_ANSWER =
      "RSI = 100 - 100 / (1 + RS), where RS = average gain / average loss over 14 days.";
  private static final String STOPS = "stop losses in swing trading";
  private static final String STRATEGIES =
      "innovative swing trading strategies that leverage advanced stop loss techniques";
  private static final String BETTER =
      SIGNALS_ANSWER
          + "\n\nFor example, in November 2021 the RSI(14) of BTC was at 74, fell below 70 and the price lost"
          + " 20% in 3 weeks. It is best used with volume and a stop loss, since in a strong trend it"
          + " stays overbought.";

  @TempDir private Path temporary;
  private Path input;
  private BatchedRun batch;
  private Map<String, String> ids;

  @BeforeEach
  void askAboutARun() throws IOException {
    input = temporary.resolve("rsi.json");
    writeInput(SIGNALS_ANSWER);
    RunUnderTest plain = run("out");
    batch = BatchedRun.at(plain.folder(), temporary);
    assertThat(batch.exportPairs().exitCode()).isZero();
    ids = new HashMap<>();
    plain
        .dataset()
        .forEach(row -> ids.put((String) row.get("question"), (String) row.get("pair_id")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DirectRunner", "FlinkRunner"})
  void anEditIsTakenAndAnotherRefused(String runner) throws IOException {
    importReplies(
        reply(SIGNALS, "What does an RSI above 70 tell of Bitcoin?", BETTER),
        reply(FORMULA, FORMULA, "RSI = 100 - 100 / (2 + RS), where RS = average gain / loss."));
    CommandLineCall call = call("edited-run", "--edits=" + batch.edited(), "--runner=" + runner);

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out()).contains("edits: 1 accepted, 1 refused (1 wrong_fact)\n");
    RunUnderTest edited = new RunUnderTest(temporary.resolve("edited-run"));
    String version = (String) edited.query("SELECT DISTINCT version FROM edits").get(0).get(0);
    assertThat(edited.dataset())
        .filteredOn(row -> row.get("pair_id").equals(ids.get(SIGNALS)))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("question", "What does an RSI above 70 tell of Bitcoin?")
                    .containsEntry("answer", BETTER)
                    .containsEntry("question_original", SIGNALS)
                    .containsEntry("answer_original", SIGNALS_ANSWER)
                    .containsEntry("tags", List.of("rsi", "signal"))
                    .containsEntry("edit_version", version));
    assertThat(edited.dataset())
        .filteredOn(row -> row.get("pair_id").equals(ids.get(FORMULA)))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("answer", FORMULA_ANSWER)
                    .containsEntry("tags", List.of("rsi", "signal"))
                    .containsEntry("edit_version", null));
    assertThat(explained(SIGNALS, edited))
        .contains("edit      accepted: version " + version + " by gemini-2.5-flash, score ")
        .contains("question before: " + SIGNALS)
        .contains("question edited: What does an RSI above 70 tell of Bitcoin?")
        .contains(", by its edited texts")
        .contains("clean     question unchanged");
    assertThat(explained("What does an RSI above 70 tell of Bitcoin?", edited))
        .contains("answer before (%d characters): ".formatted(SIGNALS_ANSWER.length()));
    assertThat(explained(FORMULA, edited))
        .contains("edit      refused as wrong_fact: version " + version)
        .contains("answer edited (");
  }

  @Test
  void aRunWithoutEditsIsAsEver() throws IOException {
    String plain = new RunUnderTest(batch.run()).record().dataSha256();
    importReplies(reply(SIGNALS, SIGNALS, BETTER));

    RunUnderTest edited = run("out", "--edits=" + batch.edited());
    assertThat(edited.record().dataSha256()).isNotEqualTo(plain);
    assertThat(edited.record().work().get("qualities").takenOver()).isEqualTo(4);
    assertThat(edited.record().work().get("qualities").workedOut()).isEqualTo(1);
    String sha256 = edited.record().dataSha256();

    RunUnderTest again = run("out", "--edits=" + batch.edited());
    assertThat(again.record().work().get("qualities").takenOver()).isEqualTo(5);
    assertThat(again.record().dataSha256()).isEqualTo(sha256);

    RunUnderTest without = run("out");
    assertThat(without.record().work().get("qualities").takenOver()).isEqualTo(4);
    assertThat(without.record().dataSha256()).isEqualTo(plain);
    assertThat(run("fresh", "--edits=" + batch.edited(), "--fresh").record().dataSha256())
        .isEqualTo(sha256);
  }

  @Test
  void anEditOfAPairThatIsNotThereAsItWasIsTold() throws IOException {
    importReplies(reply(SIGNALS, SIGNALS, BETTER), reply(STOPS, STOPS, "A stop lies there."));
    String decided = "exclude\t%s\t\t\tana\tno".formatted(ids.get(STOPS));
    Path decisions =
        Files.write(
            temporary.resolve("d.tsv"),
            List.of("action\tpair\tother\tindicator\twho\twhy", decided));
    writeInput(SIGNALS_ANSWER + " Or so.");

    CommandLineCall call =
        call("next", "--edits=" + batch.edited(), "--decisions=" + decisions, "--strict");

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err())
        .contains("warning: 2 edits no longer fit, see ")
        .doesNotContain("could not");
    assertThat(call.out()).contains("edits: 0 accepted, 0 refused, 2 no longer fit\n");
    assertThat(
            new RunUnderTest(temporary.resolve("next"))
                .query("SELECT reason, message FROM failures ORDER BY message"))
        .containsExactlyInAnyOrder(
            List.of(
                "edit_no_longer_fits",
                "edit of %s by gemini-2.5-flash: no such pair was read"
                    .formatted(ids.get(SIGNALS))),
            List.of(
                "edit_no_longer_fits",
                "edit of %s by gemini-2.5-flash: the pair was rejected".formatted(ids.get(STOPS))));
  }

  @Test
  void aHintMergesWhereNoGuardSpeaks() throws IOException {
    importReplies(reply(STOPS, STOPS, "A stop lies below the last low.", ids.get(STRATEGIES)));

    RunUnderTest edited = run("merged", "--edits=" + batch.edited());

    assertThat(edited.query("SELECT reason FROM decisions WHERE outcome = 'duplicate'"))
        .containsExactly(List.of("hinted-question"));
    assertThat(edited.record().ledger().kept()).isEqualTo(3);
  }

  @Test
  void theNextExportAsksAgainForWhatWasRefusedAndTellsWhy() throws IOException {
    String worse = "RSI = 100 - 100 / (2 + RS), where RS = average gain / loss.";
    List<String> replies = new ArrayList<>();
    for (Map.Entry<String, String> pair : ids.entrySet()) {
      String answer = answers().get(pair.getKey());
      replies.add(
          reply(pair.getKey(), pair.getKey(), pair.getKey().equals(FORMULA) ? worse : answer));
    }
    importReplies(replies.toArray(String[]::new));
    RunUnderTest edited = run("edited-run", "--edits=" + batch.edited());
    BatchedRun next = BatchedRun.at(edited.folder(), temporary.resolve("next"));

    CommandLineCall call = next.exportPairs("--failedOf=" + batch.edited());

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(next.requests())
        .singleElement()
        .satisfies(
            line ->
                assertThat(JSON.readTree(line).at("/request/contents/0/parts/0/text").textValue())
                    .contains("\"refused_edit\":{\"question\":\"" + FORMULA)
                    .contains(worse)
                    .contains("\"refused_because\":\"wrong_fact: "));
  }

  @Test
  void aDiffShowsBothTexts() throws IOException {
    importReplies(reply(SIGNALS, SIGNALS, BETTER));
    RunUnderTest edited = run("edited-run", "--edits=" + batch.edited());

    CommandLineCall diff =
        CommandLineCall.of("diff", edited.folder().toString(), "--from=" + batch.run());

    assertThat(diff.out())
        .contains("cleaned or edited to another one")
        .contains("answer before:   …or a close below 70.\n")
        .contains("answer now:      …or a close below 70. For example, in November 2021")
        .contains("by the edit of version ");
  }

  @Test
  void anImportThatIsNoneIsAMistakeAmongOthers() {
    CommandLineCall call =
        call("none", "--edits=" + batch.run(), "--edits=" + temporary, "--shards=0");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains("--edits=%s: it holds what refinery run wrote; allowed is".formatted(batch.run()))
        .contains("--edits=%s: no import there; allowed is".formatted(temporary))
        .contains("--shards=0: allowed is");
  }

  private static Map<String, String> answers() {
    return Map.of(
        SIGNALS,
        SIGNALS_ANSWER,
        FORMULA,
        FORMULA_ANSWER,
        STOPS,
        "A stop lies below the last low.",
        STRATEGIES,
        "They trail the price.");
  }

  private void writeInput(String signalsAnswer) throws IOException {
    ObjectNode document = JSON.createObjectNode().put("research_topic", "RSI");
    ArrayNode pairs = document.putArray("qa_pairs");
    for (String question : List.of(SIGNALS, FORMULA, STOPS, STRATEGIES)) {
      pairs
          .addObject()
          .put("pair_number", pairs.size())
          .put("question", question)
          .put("answer", question.equals(SIGNALS) ? signalsAnswer : answers().get(question))
          .put("topic", question.equals(SIGNALS) || question.equals(FORMULA) ? "RSI" : "Trading");
    }
    Files.writeString(input, document.toString());
  }

  private String reply(String of, String question, String answer, String... duplicateOf)
      throws IOException {
    ObjectNode reply = (ObjectNode) JSON.readTree(BatchedRun.reply(question, answer));
    for (String id : duplicateOf) {
      reply.withArray("/duplicate_of").add(id);
    }
    reply.withArray("/tags").add("signal");
    return BatchedRun.line(ids.get(of), reply.toString());
  }

  private void importReplies(String... lines) throws IOException {
    Path replies = Files.write(temporary.resolve("replies.jsonl"), List.of(lines));
    CommandLineCall call = batch.importReplies("--results=" + replies);
    assertThat(call.exitCode()).as(call.err()).isZero();
  }

  private RunUnderTest run(String folder, String... options) {
    CommandLineCall call = call(folder, options);
    assertThat(call.exitCode()).as(call.err()).isZero();
    return new RunUnderTest(temporary.resolve(folder));
  }

  private CommandLineCall call(String folder, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add("--structured=" + input);
    return CommandLineCall.run(temporary.resolve(folder), arguments);
  }

  private static String explained(String question, RunUnderTest run) {
    CommandLineCall call = CommandLineCall.of("explain", question, "--run=" + run.folder());
    assertThat(call.exitCode()).as(call.err()).isZero();
    return call.out();
  }
}
