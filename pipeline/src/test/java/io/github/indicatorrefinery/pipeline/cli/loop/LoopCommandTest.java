package io.github.indicatorrefinery.pipeline.cli.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.io.model.StubEndpoint;
import io.github.indicatorrefinery.io.model.StubEndpoint.Asked;
import io.github.indicatorrefinery.io.model.StubEndpoint.Line;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLE = Path.of("..", "sample").toAbsolutePath().normalize();
  private static final String ASKED = "How does the Force Index show exhaustion on Bitcoin?";
  private static final String REPEATED =
      "It depends on the market and the time frame; test 20 periods on BTC before you trade, for"
          + " example, and read the documentation of your platform.";

  @TempDir private Path temporary;

  private StubEndpoint server;
  private Path run;
  private Path work;

  @BeforeEach
  void place() {
    run = temporary.resolve("out");
    work = temporary.resolve("out.loop");
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void theGapShrinksByWhatIsKeptAndAFailedQuestionBecomesAHit() throws IOException {
    server = StubEndpoint.that(LoopCommandTest::wellOrBadly);
    refine("--embed=questions");
    String log = "--log=" + temporary.resolve("asked");
    assertThat(CommandLineCall.of("ask", "--run=" + run, log, ASKED).exitCode()).isEqualTo(3);
    Files.writeString(
        temporary.resolve("asked/asked.jsonl"), "{\"question\":", StandardOpenOption.APPEND);

    CommandLineCall call =
        loop("--rounds=4", "--target=20", "--asked=" + temporary.resolve("asked"));

    assertThat(call.exitCode()).as(call.err()).isZero();
    int rounds = 0;
    int lacking = 0;
    for (int round = 1; Files.exists(state(round)); round++) {
      JsonNode state = JSON.readTree(state(round).toFile());
      int before = state.get("lacking_before").asInt();
      int after = state.at("/outcome/lacking_after").asInt();
      assertThat(before - after)
          .as("round " + round)
          .isEqualTo(state.at("/outcome/kept").asInt())
          .isPositive();
      assertThat(lacking == 0 || before == lacking).isTrue();
      lacking = after;
      rounds++;
    }
    assertThat(call.err()).containsOnlyOnce("--asked: 1 lines of the log could not be read");
    assertThat(rounds).as("what is refused leaves room for others").isGreaterThan(1);
    assertThat(call.out().lines()).hasSize(rounds + 1);
    assertThat(call.out()).contains("round 1: 40 asked", "lacking 40 -> ");
    assertThat(keptOfAllRounds()).isEqualTo(40 - lacking).isPositive();
    assertThat(new RunUnderTest(run).record().options()).containsEntry("embed", "questions");
    // The whole of what was assigned is asked once or, where it is no answer, twice.
    assertThat(assigned(1)).hasSize(40);
    CommandLineCall again = CommandLineCall.of("ask", "--run=" + run, log, ASKED);
    assertThat(again.exitCode()).as(again.out()).isZero();
    assertThat(again.out()).contains("[1] " + ASKED);

    int asked = server.asked().size();
    String runId = new RunUnderTest(run).record().runId();
    CommandLineCall done =
        loop("--rounds=4", "--target=20", "--asked=" + temporary.resolve("asked"));
    assertThat(done.out()).as(done.err()).isEqualTo(call.out());
    assertThat(server.asked()).as("a loop that is done asks nothing").hasSize(asked);
    assertThat(new RunUnderTest(run).record().runId()).isEqualTo(runId);
  }

  /** What a kill leaves: a step that was done and not told, or one that was not done. */
  @Test
  void goesOnWithTheStepThatIsNotDone() throws IOException {
    server = StubEndpoint.that(LoopCommandTest::wellOrBadly);
    refine("--embed=none");
    CommandLineCall whole = loop("--rounds=1", "--target=4");
    assertThat(whole.exitCode()).as(whole.err()).isZero();
    String runId = new RunUnderTest(run).record().runId();
    ObjectNode told = (ObjectNode) JSON.readTree(state(1).toFile());
    int asked = server.asked().size();

    JsonNode outcome = told.remove("outcome");
    JSON.writeValue(state(1).toFile(), told);
    assertThat(loop("--rounds=1", "--target=4").out()).isEqualTo(whole.out());
    assertThat(new RunUnderTest(run).record().runId()).as("no second run").isEqualTo(runId);

    told.remove("research");
    JSON.writeValue(state(1).toFile(), told);
    assertThat(loop("--rounds=1", "--target=4").out()).isEqualTo(whole.out());
    assertThat(server.asked()).hasSize(asked);

    refine("--embed=none");
    JSON.writeValue(state(1).toFile(), told);
    assertThat(loop("--rounds=1", "--target=4").exitCode()).isZero();
    assertThat(JSON.readTree(state(1).toFile()).at("/outcome/kept"))
        .as("the run that was cut off is made")
        .isEqualTo(outcome.get("kept"));
  }

  @Test
  void endsBeforeItsCapAndALargerOneGoesOn() throws IOException {
    server = StubEndpoint.that((number, asked, line) -> line.says(answer(asked), 300, 100));
    refine("--embed=none");

    CommandLineCall call = loop("--rounds=5", "--target=4", "--maxTokens=4000");

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out()).contains("the tokens are used up; a --maxTokens above 4000 goes on");
    int asked = server.asked().size();
    assertThat(asked).isPositive().isLessThan(8);
    assertThat(loop("--rounds=5", "--target=4", "--maxTokens=4000").out()).isEqualTo(call.out());
    assertThat(server.asked()).hasSize(asked);

    CommandLineCall more = loop("--rounds=5", "--target=4", "--maxTokens=40000");

    assertThat(more.out()).contains("nothing is left to ask");
    assertThat(server.asked()).as("each question once").hasSize(8);
  }

  /** What was researched of the last round is refined by then: the rest is for another one. */
  @Test
  void endsBeforeItsCapInItsLastRound() throws IOException {
    server = StubEndpoint.that((number, asked, line) -> line.says(answer(asked), 300, 100));
    refine("--embed=none");

    assertThat(loop("--rounds=1", "--target=4", "--maxTokens=4000").out())
        .contains("a --maxTokens above 4000 and a larger --rounds go on");

    assertThat(loop("--rounds=1", "--target=4", "--maxTokens=40000").out())
        .contains("1 rounds are done; a larger --rounds goes on");
    assertThat(loop("--rounds=2", "--target=4", "--maxTokens=40000").out())
        .contains("round 2: ", "2 rounds are done");
    assertThat(server.asked()).as("each question once").hasSize(8);
  }

  @Test
  void endsWhereNothingIsGained() throws IOException {
    server = StubEndpoint.that((number, asked, line) -> line.says("I'm sorry, but I cannot help."));
    refine("--embed=none");

    CommandLineCall call = loop("--rounds=5", "--target=4");

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out())
        .contains("round 1: 8 asked, 0 answered, 0 kept", "lacking 8 -> 8")
        .contains("nothing is left to gain: the last round brought no pair");
  }

  @Test
  void whatOneModelRefusesIsAskedOfAnother() throws IOException {
    server =
        StubEndpoint.that(
            (number, asked, line) ->
                line.says(
                    asked.body().contains("\"stub\"")
                        ? "I'm sorry, but I cannot help."
                        : answer(asked)));
    refine("--embed=none");
    assertThat(loop("--rounds=5", "--target=4").out()).contains("nothing is left to gain");

    CommandLineCall call = loop("--rounds=2", "--target=4", "--model=other");

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out()).contains("round 2: 8 asked, 8 answered, 8 kept", "2 rounds are done");
    assertThat(assigned(2)).isEqualTo(assigned(1));

    ObjectNode second = (ObjectNode) JSON.readTree(state(2).toFile());
    JsonNode outcome = second.remove("outcome");
    JSON.writeValue(state(2).toFile(), second);
    int asked = server.asked().size();
    CommandLineCall back = loop("--rounds=2", "--target=4");
    assertThat(back.out()).as("what was paid for is refined").isEqualTo(call.out());
    assertThat(JSON.readTree(state(2).toFile()).get("outcome")).isEqualTo(outcome);
    assertThat(server.asked()).hasSize(asked);
  }

  @Test
  void anEndpointThatIsDownCostsNothing() throws IOException {
    server = StubEndpoint.that((number, asked, line) -> line.sends(401, "no key"));
    refine("--embed=none");
    String runId = new RunUnderTest(run).record().runId();

    CommandLineCall call = loop("--rounds=5", "--target=40");

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.out()).isEqualTo("the endpoint does not answer; the same command goes on\n");
    assertThat(call.err()).contains("the last was told: HTTP 401: no key");
    Path completion = work.resolve("round-1/raw/.research/completion.json");
    assertThat(JSON.readTree(completion.toFile()).get("tokens").asLong()).isZero();
    assertThat(new RunUnderTest(run).record().runId()).isEqualTo(runId);
  }

  /** There are fewer questions than it takes to give up. */
  @Test
  void anEndpointThatIsDownForAShortRoundIsNoEndEither() throws IOException {
    AtomicBoolean isDown = new AtomicBoolean(true);
    server =
        StubEndpoint.that(
            (number, asked, line) -> {
              if (isDown.get()) {
                line.sends(401, "no key");
              } else {
                line.says(answer(asked));
              }
            });
    refine("--embed=none");

    CommandLineCall call = loop("--rounds=1", "--target=4");

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.out()).isEqualTo("the endpoint does not answer; the same command goes on\n");
    assertThat(call.err()).contains("the last was told: HTTP 401: no key");
    isDown.set(false);
    assertThat(loop("--rounds=1", "--target=4").out()).contains("round 1: 8 asked, 8 answered");
  }

  @Test
  void whatFailedOnTheWayIsForAnotherRound() throws IOException {
    server =
        StubEndpoint.that(
            (number, asked, line) -> {
              if (number == 1) {
                line.sends(401, "no key");
              } else {
                line.says(answer(asked));
              }
            });
    refine("--embed=none");

    CommandLineCall call = loop("--rounds=1", "--target=4", "--concurrency=1");

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out()).contains("round 1: 8 asked, 7 answered");
    assertThat(call.err())
        .contains("1 questions failed on the way; the last was told: HTTP 401: no key")
        .doesNotContain("asks them again");
  }

  @Test
  void aFolderOfAnotherLoopStaysWhatItIs() throws IOException {
    server = StubEndpoint.that((number, asked, line) -> line.says(answer(asked)));
    refine("--embed=none");
    assertThat(loop("--rounds=1", "--target=4").exitCode()).isZero();
    Path other = temporary.resolve("other");
    CommandLineCall made =
        CommandLineCall.run(
            other, List.of("--structured=" + SAMPLE + "/structured/*", "--embed=none"));
    assertThat(made.exitCode()).as(made.err()).isZero();
    String runId = new RunUnderTest(other).record().runId();

    CommandLineCall call = loop("--rounds=2", "--target=4", "--run=" + other, "--work=" + work);

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains(
            "--work="
                + work
                + ": is of a loop over a run of other inputs or options; allowed is a new folder");
    assertThat(new RunUnderTest(other).record().runId()).isEqualTo(runId);
    refine("--embed=questions");
    assertThat(loop("--rounds=2", "--target=4").err()).contains("other inputs or options");
  }

  @Test
  void aRunThatIsNotThereIsNoneOfTheLoop() throws IOException {
    server = StubEndpoint.that((number, asked, line) -> line.says(answer(asked)));
    refine("--embed=none");
    assertThat(loop("--rounds=1", "--target=4").exitCode()).isZero();
    int asked = server.asked().size();
    Path mistyped = temporary.resolve("oud");

    CommandLineCall call = loop("--rounds=2", "--target=8", "--run=" + mistyped, "--work=" + work);

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--work=" + work + ": is of a loop over a run of other inputs");
    assertThat(server.asked()).hasSize(asked);
    assertThat(mistyped).doesNotExist();
  }

  @Test
  void aRunThatFailsIsToldInALine() throws IOException {
    server = StubEndpoint.that((number, asked, line) -> line.says(answer(asked)));
    Path decisions = Files.createFile(temporary.resolve("decisions.tsv"));
    refine("--embed=none", "--decisions=" + decisions);
    Files.writeString(decisions, "no such decision\n");

    CommandLineCall call = loop("--rounds=1", "--target=4");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("decisions.tsv").doesNotContain("\tat ", "Exception");
    Files.delete(decisions);
    assertThat(loop("--rounds=1", "--target=4").err())
        .contains("1 of its inputs are not there, such as " + decisions);
  }

  @Test
  void tellsAllMistakesAtOnce() throws IOException {
    Files.createDirectories(work);
    Files.writeString(work.resolve("mine.txt"), "mine");

    CommandLineCall call =
        CommandLineCall.of(
            "loop",
            "--run=" + run,
            "--rounds=0",
            "--target=x",
            "--indicators=force_index,none",
            "--asked=" + temporary.resolve("nowhere"),
            "--model=stub",
            "--maxTokens=0");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains("--work=" + work + ": holds other files; allowed is a new folder")
        .contains("--rounds=0: allowed is a whole number from 1 to 1000")
        .contains("--target=x: allowed is a whole number from 1 to 1000")
        .contains("--indicators=none: no such indicator")
        .contains("nowhere: no folder; allowed is one that exists")
        .contains("--endpoint is missing")
        .contains("--maxTokens=0: allowed is a whole number from 1 to");
    assertThat(CommandLineCall.of("loop").err())
        .contains("--run is missing", "--rounds is missing");
  }

  @Test
  void inputsThatAreGoneAreToldBeforeTokensAreSpent() throws IOException {
    server = StubEndpoint.that((number, asked, line) -> line.says("never"));
    Path copy = temporary.resolve("input.json");
    Files.copy(SAMPLE.resolve("structured/funding_rates_qa_pairs.json"), copy);
    assertThat(CommandLineCall.run(run, List.of("--structured=" + copy, "--embed=none")).exitCode())
        .isZero();
    Files.delete(copy);

    CommandLineCall call = loop("--rounds=1");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("1 of its inputs are not there, such as " + copy);
    assertThat(loop("--rounds=1", "--run=" + temporary).err())
        .contains("allowed is the --output of a finished run");
  }

  @Test
  void aRunOfASampleIsRefusedBeforeTokensAreSpent() throws IOException {
    server = StubEndpoint.that((number, asked, line) -> line.says("never"));
    refine("--embed=none", "--sample=5");

    CommandLineCall call = loop("--rounds=1", "--target=4");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--run=" + run + ": was made with --sample");
    assertThat(server.asked()).isEmpty();
  }

  private void refine(String... more) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--reports=" + SAMPLE + "/reports/*",
                "--ragExport=" + SAMPLE + "/export/*",
                "--structured=" + SAMPLE + "/structured/*",
                "--maxShrink=1"));
    options.addAll(List.of(more));
    CommandLineCall call = CommandLineCall.run(run, options);
    assertThat(call.exitCode()).as(call.err()).isZero();
  }

  private CommandLineCall loop(String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    for (String option :
        List.of(
            "--run=" + run,
            "--endpoint=" + server.url(),
            "--model=stub",
            "--maxTokens=500000",
            "--indicators=force_index,aroon_indicator",
            "--cache=" + temporary.resolve("cache"))) {
      String name = option.substring(0, option.indexOf('=') + 1);
      if (all.stream().noneMatch(given -> given.startsWith(name))) {
        all.add(option);
      }
    }
    all.add(0, "loop");
    return CommandLineCall.of(all.toArray(String[]::new));
  }

  private Path state(int round) {
    return work.resolve("round-" + round).resolve("round.json");
  }

  private Set<String> assigned(int round) throws IOException {
    Set<String> ids = new HashSet<>();
    for (String slug : List.of("force_index", "aroon_indicator")) {
      Path file = work.resolve("round-" + round + "/assignments/" + slug + ".json");
      if (Files.exists(file)) {
        JSON.readTree(file.toFile())
            .get("questions")
            .forEach(one -> ids.add(one.get("id").asText()));
      }
    }
    return ids;
  }

  private int keptOfAllRounds() throws IOException {
    Set<String> kept = new HashSet<>();
    new RunUnderTest(run)
        .query("SELECT question_hash FROM qa_pairs")
        .forEach(row -> kept.add(row.get(0).toString()));
    Set<String> all = new HashSet<>();
    for (int round = 1; Files.exists(state(round)); round++) {
      all.addAll(assigned(round));
    }
    all.retainAll(kept);
    return all.size();
  }

  /** By the question alone: some are refused, some cut off, some answered all alike. */
  private static void wellOrBadly(int number, Asked asked, Line line) throws IOException {
    int fate = Math.floorMod(question(asked).hashCode(), 6);
    if (question(asked).equals(ASKED)) {
      line.says(answer(asked));
    } else if (fate == 0) {
      line.says("I'm sorry, but I cannot help with that.");
    } else if (fate == 1) {
      line.sends(
          200,
          "{\"choices\":[{\"finish_reason\":\"length\",\"message\":{\"content\":\"Its formula\"}}]}");
    } else {
      line.says(fate == 2 ? REPEATED : answer(asked));
    }
  }

  private static String question(Asked asked) {
    try {
      String user = JSON.readTree(asked.body()).at("/messages/1/content").asText();
      return JSON.readTree(user).get("question").asText();
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String answer(Asked asked) {
    String question = question(asked);
    int number = Math.floorMod(question.hashCode(), 9_000);
    return """
        Asked "%s", traders take it so: a window of %d bars, read on closed candles.

        - Above the level of %d the move counts as confirmed.
        - Below it the signal is left alone.

        For example, with BTC at %d USD the stop stands %d USD lower. Source: desk notes, page %d.
        """
        .formatted(
            question,
            5 + number % 50,
            number,
            20_000 + number,
            100 + number % 700,
            1 + number % 300);
  }
}
