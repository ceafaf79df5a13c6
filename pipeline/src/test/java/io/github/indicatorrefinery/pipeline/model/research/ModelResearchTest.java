package io.github.indicatorrefinery.pipeline.model.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.io.model.Endpoint;
import io.github.indicatorrefinery.io.model.Patience;
import io.github.indicatorrefinery.io.model.StubEndpoint;
import io.github.indicatorrefinery.io.model.StubEndpoint.Asked;
import io.github.indicatorrefinery.io.model.StubEndpoint.Behaviour;
import io.github.indicatorrefinery.io.publish.JavaProcess;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.Assignment;
import io.github.indicatorrefinery.transforms.research.DraftQuestion;
import io.github.indicatorrefinery.transforms.research.Facet;
import io.github.indicatorrefinery.transforms.research.GapState;
import io.github.indicatorrefinery.transforms.research.IndicatorGap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelResearchTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PLENTY = 1_000_000;
  private static final int ANSWER_TOKENS = 200;
  private static final Patience HASTY = new Patience(400, 3, 1, 5);
  private static final Patience PATIENT = new Patience(60_000, 1, 1, 1);
  private static final String ANSWER =
      "It adds up the volume of rising days, for example 1,200 BTC on %s. Source: Granville, 1963.";

  @TempDir private Path temporary;

  private StubEndpoint server;
  private Path raw;

  /** None that another call has filled, but where a test names one. */
  private Path cache;

  private int caches;
  private int answerTokens = ANSWER_TOKENS;

  @BeforeEach
  void name() {
    raw = temporary.resolve("raw");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void writesWhatWasAnsweredAndTellsTheRest() throws Exception {
    serve(
        (number, asked, line) -> {
          if (asks(asked, 1)) {
            line.says("I'm sorry, but I cannot help with that.");
          } else if (asks(asked, 2)) {
            line.sends(200, cutOff("Its formula is"));
          } else if (asks(asked, 3)) {
            line.says(" \u001b[2J\n");
          } else if (asks(asked, 4)) {
            line.sends(400, "no \u001b[31mkey");
          } else {
            line.says("\u001b[1m" + ANSWER.formatted(number) + "\u001b[0m\r\n");
          }
        });

    CompletionReport report = ask(6, 1, PLENTY, ResearchEnd.DONE);

    assertThat(report.asked()).isEqualTo(6);
    assertThat(report.answered()).isEqualTo(2);
    assertThat(report.notAnswered())
        .isEqualTo(Map.of("empty", 1, "endpoint_refused", 1, "refused", 1, "truncated", 1));
    assertThat(server.asked()).as("what is no answer is asked for twice").hasSize(3 * 2 + 3);
    assertThat(Files.readString(raw.resolve("research_report_on_balance_volume.txt")))
        .contains("Topic: On-Balance Volume (OBV)", "Search Queries Executed: 6")
        .contains("Successful Searches: 2", "question: Question 0?", "question: Question 5?")
        .contains("answer: It adds up the volume of rising days")
        .doesNotContain("\u001b", "Question 1?", "Question 2?", "Question 3?", "Question 4?");
    JsonNode export = JSON.readTree(raw.resolve("rag_export_research.json").toFile());
    assertThat(export.at("/sessions/0/qa_pairs")).hasSize(2);
    assertThat(export.at("/sessions/0/total_queries").asInt()).isEqualTo(6);
    JsonNode completion = JSON.readTree(raw.resolve(".research/completion.json").toFile());
    assertThat(completion.get("success_rate").asDouble()).isEqualTo(0.3333);
    assertThat(completion.at("/not_answered/truncated").asInt()).isEqualTo(1);
    assertThat(completion.at("/indicators/0/answered").asInt()).isEqualTo(2);
    assertThat(report.text()).contains("on_balance_volume", "33.3%").doesNotContain("\u001b");
  }

  @Test
  void moreThanAnyModelMayWriteIsNoAnswer() throws Exception {
    serve((number, asked, line) -> line.says(ANSWER.repeat(32 * ANSWER_TOKENS / 80)));

    CompletionReport report = ask(2, 1, PLENTY, ResearchEnd.DONE);

    assertThat(report.notAnswered()).isEqualTo(Map.of("too_long", 2));
    assertThat(raw.resolve("rag_export_research.json")).doesNotExist();
  }

  @Test
  void asksAgainWhatFailedAndNotWhatTheModelRefused() throws Exception {
    serve(
        (number, asked, line) -> {
          if (asks(asked, 0)) {
            line.says("I'm sorry, but I cannot help with that.");
          } else if (asks(asked, 1) && number < 5) {
            line.sends(400, "not now");
          } else {
            line.says(ANSWER.formatted(number));
          }
        });
    assertThat(ask(3, 1, PLENTY, ResearchEnd.DONE).answered()).isEqualTo(1);
    int asked = server.asked().size();

    assertThat(ask(3, 1, PLENTY, ResearchEnd.DONE).answered()).isEqualTo(2);

    assertThat(server.asked().subList(asked, server.asked().size()))
        .hasSize(1)
        .allMatch(one -> asks(one, 1));
  }

  @Test
  void whatWasCutOffIsAskedAgainForALongerAnswer() throws Exception {
    serve(
        (number, asked, line) -> {
          if (asks(asked, 0)) {
            line.says("I'm sorry, but I cannot help with that.");
          } else if (asked.body().contains("\"max_tokens\":" + ANSWER_TOKENS)) {
            line.sends(200, cutOff(asks(asked, 1) ? "Its formula is" : ""));
          } else {
            line.says(ANSWER.formatted(number));
          }
        });
    CompletionReport cut = ask(3, 1, PLENTY, ResearchEnd.DONE);
    assertThat(cut.notAnswered())
        .as("with nothing in it, too")
        .isEqualTo(Map.of("refused", 1, "truncated", 2));
    int asked = server.asked().size();
    ask(3, 1, PLENTY, ResearchEnd.DONE);
    assertThat(server.asked()).as("the same bound brings the same").hasSize(asked);
    answerTokens = 2 * ANSWER_TOKENS;

    CompletionReport report = ask(3, 1, PLENTY, ResearchEnd.DONE);

    assertThat(report.answered()).isEqualTo(2);
    assertThat(server.asked().subList(asked, server.asked().size()))
        .hasSize(2)
        .noneMatch(one -> asks(one, 0));
    answerTokens = ANSWER_TOKENS;
    ask(3, 1, PLENTY, ResearchEnd.DONE);
    assertThat(server.asked()).hasSize(asked + 2);
  }

  @Test
  void aReplyThatIsNoAnswerIsBookedForItsQuestionWhateverTheSecondTryBrings() throws Exception {
    serve(
        (number, asked, line) -> {
          if (number == 1) {
            line.says("I'm sorry, but I cannot help with that.", 300, 12);
          } else {
            line.sends(400, "not now");
          }
        });

    CompletionReport report = ask(1, 1, PLENTY, ResearchEnd.DONE);

    assertThat(report.notAnswered()).isEqualTo(Map.of("endpoint_refused", 1));
    assertThat(report.indicators().get(0).tokens()).isEqualTo(312);
    assertThat(report.unreached()).isEqualTo(1);
  }

  @Test
  void anAnswerIsOnTheDiskBeforeTheNextQuestion() throws Exception {
    List<String> missing = new ArrayList<>();
    List<String> said = new ArrayList<>();
    serve(
        (number, asked, line) -> {
          String log = Files.readString(raw.resolve(".research/log.jsonl"));
          said.stream().filter(answer -> !log.contains(answer)).forEach(missing::add);
          said.add(ANSWER.formatted("day " + number));
          line.says(ANSWER.formatted("day " + number));
        });

    try (ModelResearch research =
        ModelResearch.open(new ResearchFolder(raw), assignments(5), rules(1, PLENTY, PATIENT))) {
      assertThat(research.ask(progress -> {})).isEqualTo(ResearchEnd.DONE);
    }

    assertThat(said).hasSize(5);
    assertThat(missing).isEmpty();
  }

  @Test
  void killedAtAnyByteOfItsLogItGoesOnToTheSameEnd() throws Exception {
    serve(
        (number, asked, line) -> {
          if (asks(asked, 2)) {
            line.says("I'm sorry, but I cannot help with that.");
          } else {
            line.says(ANSWER.formatted("\ud83d\ude80 " + asked.body().hashCode()));
          }
        });
    ask(6, 3, PLENTY, ResearchEnd.DONE);
    Path log = raw.resolve(".research/log.jsonl");
    byte[] whole = Files.readAllBytes(log);
    Map<String, String> expected = written();
    Random chance = new Random(5);

    for (int kill = 0; kill < 40; kill++) {
      Files.write(log, Arrays.copyOf(whole, chance.nextInt(whole.length + 1)));
      CompletionReport report = ask(6, 3, PLENTY, ResearchEnd.DONE);
      assertThat(written()).isEqualTo(expected);
      assertThat(report.answered()).isEqualTo(5);
      assertThat(report.notAnswered()).isEqualTo(Map.of("refused", 1));
    }
  }

  @Test
  void whatWasReservedWhenItWasKilledCountsAsSpent() throws Exception {
    serve((number, asked, line) -> line.says(ANSWER));
    ask(1, 1, PLENTY, ResearchEnd.DONE);
    Path log = raw.resolve(".research/log.jsonl");
    List<String> lines = Files.readAllLines(log);
    String reserved = lines.stream().filter(line -> line.contains("reserved")).findFirst().get();
    Files.write(log, lines.subList(0, lines.indexOf(reserved) + 1));
    long most = JSON.readTree(reserved).get("reservation").asLong();

    assertThat(ask(1, 1, most, ResearchEnd.OVER_THE_CAP).asked()).isZero();

    assertThat(server.asked()).hasSize(1);
  }

  /** Twenty at once; the endpoint is busy, stalls, breaks off, and tells what it likes. */
  @Test
  void neverPassesItsBudget() throws Exception {
    AtomicLong charged = new AtomicLong();
    serve(
        (number, asked, line) -> {
          String text = ANSWER.formatted(number).repeat(1 + number % 6);
          long prompt = asked.body().length() / 5;
          switch (number % 7) {
            case 0 -> line.sends(429, "slow down");
            case 1 -> {
              charged.addAndGet(prompt + ANSWER_TOKENS);
              line.stalls();
            }
            case 2 -> {
              charged.addAndGet(prompt + ANSWER_TOKENS);
              line.sends(200, "{\"choices\":[{\"mess");
            }
            case 3 -> {
              charged.addAndGet(prompt + text.length() / 4);
              line.says(text, 0, 1);
            }
            case 4 -> {
              charged.addAndGet(prompt + text.length() / 4);
              line.says(text, -5_000_000, -1);
            }
            case 5 -> {
              charged.addAndGet(prompt + ANSWER_TOKENS);
              line.breaksOffAfter("{\"choices\"");
            }
            default -> {
              charged.addAndGet(prompt + text.length() / 4);
              line.says(text, prompt, text.length() / 4);
            }
          }
        });
    long budget = 30_000;

    CompletionReport report = ask(300, 20, budget, ResearchEnd.OVER_THE_CAP);

    assertThat(report.answered()).isPositive();
    assertThat(server.mostAtOnce()).isGreaterThan(5);
    assertThat(charged.get()).isPositive().isLessThanOrEqualTo(budget);
    assertThat(report.tokens()).isGreaterThanOrEqualTo(charged.get()).isLessThanOrEqualTo(budget);
    assertThat(mostBooked()).isLessThanOrEqualTo(budget);
    // The next call has no more than this one left.
    ask(300, 20, budget, ResearchEnd.OVER_THE_CAP);
    assertThat(charged.get()).isLessThanOrEqualTo(budget);
  }

  /** Two such numbers added up would be below zero, and open the budget again. */
  @Test
  void numbersBeyondAllBoundsEndTheBudget() throws Exception {
    serve((number, asked, line) -> line.says(ANSWER, Long.MAX_VALUE, Long.MAX_VALUE));

    CompletionReport report = ask(50, 4, PLENTY, ResearchEnd.OVER_THE_CAP);

    assertThat(report.answered()).isBetween(1, 4);
    assertThat(server.asked()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void givesUpOnAnEndpointThatAnswersNothing() throws Exception {
    serve((number, asked, line) -> line.sends(401, "no key"));

    CompletionReport report = ask(60, 2, PLENTY, ResearchEnd.GIVEN_UP);

    assertThat(report.asked()).isBetween(20, 21);
    assertThat(report.notAnswered().keySet()).containsExactly("endpoint_refused");
    assertThat(report.lastFailure()).isEqualTo("HTTP 401: no key");
  }

  @Test
  void anAnswerFromAnEarlierResearchCostsNothing() throws Exception {
    serve((number, asked, line) -> line.says(ANSWER.formatted(number)));
    cache = temporary.resolve("cache");
    ask(3, 1, PLENTY, ResearchEnd.DONE);
    Map<String, String> first = written();
    raw = temporary.resolve("again");

    CompletionReport report = ask(3, 1, 1, ResearchEnd.DONE);

    assertThat(report.tokens()).isZero();
    assertThat(server.asked()).hasSize(3);
    assertThat(written().get("research_report_on_balance_volume.txt"))
        .isEqualTo(first.get("research_report_on_balance_volume.txt"));
  }

  @Test
  void stoppedItKeepsWhatIsAnsweredAndTakesWhatIsOnItsWayForSpent() throws Exception {
    CountDownLatch stalled = new CountDownLatch(1);
    serve(
        (number, asked, line) -> {
          if (number <= 2) {
            line.says(ANSWER.formatted(number));
          } else {
            stalled.countDown();
            line.stalls();
          }
        });
    try (ModelResearch research =
        ModelResearch.open(new ResearchFolder(raw), assignments(9), rules(1, PLENTY, PATIENT))) {
      new Thread(
              () -> {
                try {
                  stalled.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                research.stop();
              })
          .start();

      assertThat(research.ask(progress -> {})).isEqualTo(ResearchEnd.STOPPED);

      CompletionReport report = research.publish();
      assertThat(report.answered()).isEqualTo(2);
      assertThat(report.tokens()).isGreaterThan(ANSWER_TOKENS);
    }
    assertThat(mostBooked()).isGreaterThan(ANSWER_TOKENS);
    JsonNode last = JSON.createObjectNode();
    for (String line : Files.readAllLines(raw.resolve(".research/log.jsonl"))) {
      JsonNode entry = JSON.readTree(line);
      last = entry.get("kind").asText().equals("settled") ? entry : last;
    }
    assertThat(last.get("tokens").asLong())
        .as("what was on its way")
        .isEqualTo(last.get("reservation").asLong())
        .isGreaterThan(ANSWER_TOKENS);
  }

  @Test
  void oneResearchAFolderAndOneFolderAResearch() throws Exception {
    serve((number, asked, line) -> line.says(ANSWER));
    ResearchFolder folder = new ResearchFolder(raw);
    try (ModelResearch first =
        ModelResearch.open(folder, assignments(2), rules(1, PLENTY, HASTY))) {
      assertThat(first.forecast().fits(PLENTY)).isTrue();
      assertThatThrownBy(() -> ModelResearch.open(folder, assignments(2), rules(1, PLENTY, HASTY)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is in use");
      try (JavaProcess other = new JavaProcess(TakeResearch.class, folder.log())) {
        assertThat(other.says()).isEqualTo("busy");
      }
    }
    try (JavaProcess other = new JavaProcess(TakeResearch.class, folder.log())) {
      assertThat(other.says()).isEqualTo("of other questions");
    }
    assertThat(ModelResearch.isOf(folder, assignments(2))).isTrue();
    assertThat(ModelResearch.isOf(folder, assignments(3))).isFalse();
    assertThatThrownBy(() -> ModelResearch.open(folder, assignments(3), rules(1, PLENTY, HASTY)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("of other questions");
  }

  private void serve(Behaviour behaviour) {
    server = StubEndpoint.that(behaviour);
  }

  private static boolean asks(Asked asked, int question) {
    return asked.body().contains("Question %d?".formatted(question));
  }

  private static String cutOff(String text) {
    return "{\"choices\":[{\"finish_reason\":\"length\",\"message\":{\"content\":\"%s\"}}]}"
        .formatted(text);
  }

  private CompletionReport ask(int questions, int concurrency, long maxTokens, ResearchEnd end)
      throws IOException, InterruptedException {
    ResearchRules rules = rules(concurrency, maxTokens, HASTY);
    try (ModelResearch research =
        ModelResearch.open(new ResearchFolder(raw), assignments(questions), rules)) {
      assertThat(research.ask(progress -> {})).isEqualTo(end);
      return research.publish();
    }
  }

  private ResearchRules rules(int concurrency, long maxTokens, Patience patience) {
    return new ResearchRules(
        new Endpoint(server.url(), "stub", null, patience),
        (cache == null ? raw.resolveSibling("cache-" + ++caches) : cache).toString(),
        maxTokens,
        answerTokens,
        concurrency);
  }

  private static List<Assignment> assignments(int questions) {
    return List.of(
        new Assignment(
            new IndicatorGap.About(
                "on_balance_volume", "On-Balance Volume (OBV)", 9, "Volume", "Flow"),
            100,
            0,
            GapState.MISSING,
            75,
            Map.of(Facet.RISKS, 0),
            questions,
            IntStream.range(0, questions)
                .mapToObj(i -> new DraftQuestion(Facet.RISKS, "limits", "Question " + i + "?"))
                .toList()));
  }

  /** All that it wrote for others, but for the clock. */
  private Map<String, String> written() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(raw)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(
            file.getFileName().toString(),
            Files.readString(file)
                .replaceAll("20\\d\\d-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\dZ?", "TIME")
                .replaceAll("\"tokens_used\":\\d+", "TOKENS"));
      }
    }
    return texts;
  }

  /** The most tokens that were spent and reserved together, line by line of the log. */
  private long mostBooked() throws IOException {
    long most = 0;
    long booked = 0;
    for (String line :
        Files.readAllLines(raw.resolve(".research/log.jsonl"), StandardCharsets.UTF_8)) {
      JsonNode entry = JSON.readTree(line);
      booked +=
          switch (entry.get("kind").asText()) {
            case "reserved" -> entry.get("reservation").asLong();
            case "settled" -> entry.get("tokens").asLong() - entry.get("reservation").asLong();
            default -> 0;
          };
      most = Math.max(most, booked);
    }
    return most;
  }
}
