package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.model.StubEndpoint;
import io.github.indicatorrefinery.io.model.StubEndpoint.Behaviour;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --judge}, through the command, with a server on this machine that plays the model. */
class JudgedRunTest {
  private static final Path INPUT = Path.of("src/test/resources/golden/three-sources/input");
  private static final String GOOD = "{\"score\": \"4.0 (Good)\", \"rationale\": \"One gap.\"}";
  private static final String KEY = System.getenv("REFINERY_TEST_KEY");
  private static final String JUDGEMENTS =
      "SELECT p.pair_id, j.score, j.rationale, j.model, j.prompt_sha256"
          + " FROM qa_pairs p LEFT JOIN judgements j USING (pair_id) ORDER BY p.pair_id";

  @TempDir private Path folder;

  @Test
  void everyKeptAnswerIsJudgedAndNothingElseChanges() throws IOException, SQLException {
    RunUnderTest plain = finished("plain", List.of());

    try (StubEndpoint model = StubEndpoint.that((number, asked, line) -> line.says(GOOD))) {
      RunUnderTest run = finished("judged", judge(model));

      assertThat(run.record().dataSha256()).isEqualTo(plain.record().dataSha256());
      assertThat(run.record().ledger()).isEqualTo(plain.record().ledger());
      assertThat(model.asked()).hasSize((int) run.record().ledger().kept());
      assertThat(run.query(JUDGEMENTS))
          .allSatisfy(row -> assertThat(row.subList(1, 4)).containsExactly(4.0, "One gap.", "m-1"));
      assertThat(run.dataset()).extracting(row -> row.get("judge_score")).containsOnly(4.0);
      assertThat(plain.dataset()).extracting(row -> row.get("judge_score")).containsOnlyNulls();
      assertThat(Files.readString(run.folder().resolve("README.md")))
          .contains("language model m-1 gives");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DirectRunner", "FlinkRunner"})
  void aSecondRunAsksNothingAndGivesTheSame(String runner) throws IOException, SQLException {
    try (StubEndpoint model =
        StubEndpoint.that(
            (number, asked, line) ->
                line.says("{\"score\": %d, \"rationale\": \"Judged.\"}".formatted(number % 6)))) {
      RunUnderTest first = finished("first", judge(model));
      int asked = model.asked().size();
      CommandLineCall call = call("second", with(judge(model), "--runner=" + runner, "--shards=7"));
      RunUnderTest second = new RunUnderTest(folder.resolve("second"));

      assertThat(call.exitCode()).as(call.err()).isZero();
      assertThat(model.asked()).hasSize(asked);
      assertThat(second.query(JUDGEMENTS)).isEqualTo(first.query(JUDGEMENTS));
      assertThat(call.err())
          .contains(
              "judge m-1: %d answers, %d of them known; the others take up to 0 tokens, 0.00 USD"
                  .formatted(asked, asked));
    }
  }

  @Test
  void aRunIntoTheSameFolderAsksNothingWhateverTheCacheHoldsAndAFreshOneDoes()
      throws IOException, SQLException {
    try (StubEndpoint model =
        StubEndpoint.that(
            (number, asked, line) ->
                line.says(
                    "{\"score\": %d, \"rationale\": \"{%d} of \\\"five\\\"\"}"
                        .formatted(number % 6, number)))) {
      List<List<Object>> first = finished("same", judge(model)).query(JUDGEMENTS);
      int asked = model.asked().size();
      String empty = "--judgeCache=" + folder.resolve("empty");

      assertThat(finished("same", with(judge(model), empty)).query(JUDGEMENTS)).isEqualTo(first);
      assertThat(model.asked()).hasSize(asked);

      finished("same", with(judge(model), empty, "--fresh"));
      assertThat(model.asked()).hasSize(2 * asked);
    }
  }

  @Test
  void aForecastOverTheCapEndsTheRunBeforeAnythingIsAsked() {
    try (StubEndpoint model = StubEndpoint.that((number, asked, line) -> line.says(GOOD))) {
      CommandLineCall call = call("capped", with(judge(model), "--judgeMaxTokens=500"));

      assertThat(call.exitCode()).isEqualTo(1);
      assertThat(call.err())
          .containsPattern(
              "judging needs more than the cap of 500 tokens: \\d+ answers, 0 of them known; the"
                  + " others take up to [\\d,]+ tokens, 0\\.0\\d USD; nothing was asked");
      assertThat(model.asked()).isEmpty();
      assertThat(folder.resolve("capped").resolve("run.json")).doesNotExist();
    }
  }

  @Test
  void aModelThatLiesOrFailsLeavesTheRunWholeAndIsListed() throws IOException, SQLException {
    // One request at a time: the first answers get these in turn, each reply that is no judgement
    // twice.
    List<Behaviour> bad =
        List.of(
            (number, asked, line) -> line.says("{\"score\": 7, \"rationale\": \"Beyond.\"}"),
            (number, asked, line) -> line.says("{\"score\": 7, \"rationale\": \"Beyond.\"}"),
            (number, asked, line) -> line.says("{\"score\": 4, \"rationale\": \"Cut o"),
            (number, asked, line) -> line.says("{\"grade\": \"A\"}"),
            (number, asked, line) -> line.sends(400, asked.authorization() + " does not fit"));
    try (StubEndpoint model =
        StubEndpoint.that(
            (number, asked, line) -> {
              if (number <= bad.size()) {
                bad.get(number - 1).answer(number, asked, line);
              } else {
                line.says(GOOD);
              }
            })) {
      CommandLineCall call = call("failing", with(judge(model), "--judgeConcurrency=1"));
      RunUnderTest run = new RunUnderTest(folder.resolve("failing"));
      RunRecord.Books books = run.record().ledger();

      assertThat(call.exitCode()).as(call.err()).isZero();
      assertThat(call.err()).contains("warning: 3 records, files or answers");
      assertThat(books.read()).isEqualTo(books.kept() + books.duplicate() + books.rejected());
      assertThat(books.failed()).isEqualTo(3);
      assertThat(run.query("SELECT stage, reason FROM failures ORDER BY reason"))
          .containsExactly(
              List.of("judge", "no_judgement"),
              List.of("judge", "no_judgement"),
              List.of("judge", "refused"));
      assertThat(
              run.query("SELECT input FROM failures WHERE reason = 'no_judgement' ORDER BY input"))
          .containsExactly(
              List.of("{\"grade\": \"A\"}"), List.of("{\"score\": 7, \"rationale\": \"Beyond.\"}"));
      assertThat(run.count("SELECT count(*) FROM judgements")).isEqualTo(books.kept() - 3);
      assertThat(run.dataset()).filteredOn(row -> row.get("judge_score") == null).hasSize(3);
    }
  }

  @Test
  void aModelThatTakesMoreThanForecastIsStoppedAtTheCapAndTheRestIsListed()
      throws IOException, SQLException {
    try (StubEndpoint model =
        StubEndpoint.that((number, asked, line) -> line.says(GOOD, 0, 600_000))) {
      CommandLineCall call = call("greedy", with(judge(model), "--judgeConcurrency=1"));
      RunUnderTest run = new RunUnderTest(folder.resolve("greedy"));
      long kept = run.record().ledger().kept();

      assertThat(call.exitCode()).as(call.err()).isZero();
      assertThat(model.asked()).hasSize(2);
      assertThat(run.count("SELECT count(*) FROM judgements")).isEqualTo(2);
      assertThat(run.query("SELECT stage, reason, count(*) FROM failures GROUP BY stage, reason"))
          .containsExactly(List.of("judge", "over_the_cap", (int) kept - 2));
    }
  }

  @Test
  void theKeyIsSentAndStandsInNoOutput() throws IOException {
    try (StubEndpoint model =
        StubEndpoint.that(
            (number, asked, line) -> {
              if (number == 1) {
                line.sends(401, "wrong: " + asked.authorization());
              } else {
                line.says(
                    "{\"score\": 1, \"rationale\": \"Sent with %s.\"}"
                        .formatted(asked.authorization()));
              }
            })) {
      CommandLineCall call = call("secret", judge(model));

      assertThat(call.exitCode()).as(call.err()).isZero();
      assertThat(model.asked())
          .extracting(StubEndpoint.Asked::authorization)
          .containsOnly("Bearer " + KEY);
      assertThat(call.out() + call.err()).doesNotContain(KEY);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
          assertThat(bytes.contains(KEY)).as(file.toString()).isFalse();
        }
      }
      assertThat(new RunUnderTest(folder.resolve("secret")).record().options())
          .containsEntry("judgeKeyVariable", "REFINERY_TEST_KEY")
          .containsEntry("judgeModel", "m-1");
    }
  }

  @Test
  void noMoreRequestsAreOnTheirWayThanAllowed() throws IOException {
    try (StubEndpoint model = StubEndpoint.that((number, asked, line) -> line.says(GOOD))) {
      finished("few", with(judge(model), "--judgeConcurrency=2", "--targetParallelism=4"));

      assertThat(model.mostAtOnce()).isBetween(1, 2);
    }
  }

  private List<String> judge(StubEndpoint model) {
    return List.of(
        "--judge=" + model.url(),
        "--judgeModel=m-1",
        "--judgeMaxTokens=1000000",
        "--judgePricePerMillionTokens=5",
        "--judgeKeyVariable=REFINERY_TEST_KEY",
        "--judgeCache=" + folder.resolve("cache"));
  }

  /** Later options replace earlier ones of the same name. */
  private static List<String> with(List<String> options, String... more) {
    List<String> all = new ArrayList<>(options);
    for (String option : more) {
      String name = option.substring(0, option.indexOf('=') + 1);
      all.removeIf(earlier -> !name.isEmpty() && earlier.startsWith(name));
      all.add(option);
    }
    return all;
  }

  private RunUnderTest finished(String name, List<String> options) {
    CommandLineCall call = call(name, options);
    assertThat(call.exitCode()).as(call.err()).isZero();
    return new RunUnderTest(folder.resolve(name));
  }

  private CommandLineCall call(String name, List<String> options) {
    List<String> arguments = GoldenRunTest.inputs(INPUT);
    arguments.addAll(options);
    arguments.add("--embed=none");
    return CommandLineCall.run(folder.resolve(name), arguments);
  }
}
