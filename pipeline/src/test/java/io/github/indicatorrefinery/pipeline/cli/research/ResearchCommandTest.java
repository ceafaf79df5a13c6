package io.github.indicatorrefinery.pipeline.cli.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.model.StubEndpoint;
import io.github.indicatorrefinery.io.model.StubEndpoint.Behaviour;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.Assignment;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.AssignmentFolder;
import io.github.indicatorrefinery.transforms.research.DraftQuestion;
import io.github.indicatorrefinery.transforms.research.Facet;
import io.github.indicatorrefinery.transforms.research.GapState;
import io.github.indicatorrefinery.transforms.research.IndicatorGap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResearchCommandTest {
  private static final String ANSWER =
      """
      The Force Index is the change of the close times the volume: FI = (close - close before) x volume.

      - Smooth it over 13 periods for the trend and over 2 for the entry.
      - Above zero the buyers are in control.

      For example, a rise of 300 USD on a volume of 1,200 BTC gives 360,000. Source: Elder, Trading for a Living, 1993.
      """;

  @TempDir private Path temporary;

  private StubEndpoint server;
  private Path assignments;
  private Path raw;

  @BeforeEach
  void assign() throws IOException {
    assignments = temporary.resolve("next");
    raw = temporary.resolve("raw");
    new AssignmentFolder(assignments).write(100, List.of(assignment()));
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void asksAndWritesWhatARunReads() throws IOException {
    serve(
        (number, asked, line) -> {
          if (number == 1) {
            line.says("I'm sorry, but I cannot help with that.");
          } else {
            line.says(ANSWER);
          }
        });

    CommandLineCall call = research("--maxTokens=50000");

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.err())
        .contains("research: 2 questions, 0 of them done, 0 known from before; the others take up")
        .doesNotContain("warning");
    assertThat(call.out()).contains("force_index", "100.0%", "written to " + raw);
    assertThat(server.asked().get(0).body())
        .contains(
            "formula", "parameters", "crypto", "sources", "\\\"indicator\\\":\\\"Force Index\\\"");

    Path out = temporary.resolve("out");
    CommandLineCall run =
        CommandLineCall.run(out, List.of("--reports=" + raw + "/*.txt", "--embed=none"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(
            new RunUnderTest(out)
                .query("SELECT question, answer FROM qa_pairs ORDER BY pair_number"))
        .isEqualTo(
            List.of(
                List.of("What is the Force Index?", ANSWER.strip()),
                List.of("How is the Force Index read on a daily chart of BTC?", ANSWER.strip())));
  }

  @Test
  void whatWouldTakeTooMuchIsNotBegun() throws IOException {
    serve((number, asked, line) -> line.says(ANSWER));

    CommandLineCall call = research("--maxTokens=1");

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err()).contains("refused: that is more than --maxTokens=1; nothing was asked");
    assertThat(server.asked()).isEmpty();
    assertThat(research("--maxTokens=50000").exitCode()).isZero();
  }

  @Test
  void whatTheEndpointSaysReachesTheTerminalAsText() throws IOException {
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      questions.add("Question " + i + "?");
    }
    new AssignmentFolder(assignments).write(100, List.of(assignment(questions)));
    serve((number, asked, line) -> line.sends(403, "\u001b]0;owned\u0007 key\nneeded"));

    CommandLineCall call = research("--maxTokens=500000");

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err())
        .contains("given up: too many questions in a row got no answer")
        .contains("the last was told: HTTP 403: \uFFFD]0;owned\uFFFD key needed");
    assertThat(call.out() + call.err()).doesNotContain("\u001b", "\u0007");
  }

  @Test
  void tellsAllMistakesAtOnce() throws IOException {
    Path empty = Files.createDirectories(temporary.resolve("empty"));
    Files.createDirectories(raw);
    Files.writeString(raw.resolve("research_report_mine.txt"), "mine");

    CommandLineCall call =
        CommandLineCall.of(
            "research",
            "--assignments=" + empty,
            "--output=" + raw,
            "--endpoint=ftp://host",
            "--maxTokens=many",
            "--concurrency=0",
            "--maxAnswerTokens=-1",
            "--timeoutSeconds=x",
            "--cache=s3://bucket");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains(
            "--assignments=" + empty + ": holds no assignments; allowed is the --assign of gaps")
        .contains("--output=" + raw + ": holds other files; allowed is a new folder")
        .contains("--endpoint=ftp://host: allowed is a URL such as")
        .contains("--model is missing: The endpoint's name for the model.")
        .contains("--maxTokens=many: allowed is a whole number from 1 to")
        .contains("--concurrency=0: allowed is a whole number from 1 to 256")
        .contains("--maxAnswerTokens=-1: allowed is a whole number from 1 to 100000")
        .contains("--timeoutSeconds=x: allowed is a whole number from 1 to 3600")
        .contains("--cache=s3://bucket: allowed is a place of this machine");
    assertThat(CommandLineCall.of("research").err())
        .contains("--assignments is missing", "--output is missing", "--endpoint is missing")
        .contains("--maxTokens is missing");
    assertThat(CommandLineCall.of("research", "--model= ").err())
        .contains("--model= : allowed is the name that the endpoint has for the model");
    assertThat(Files.readString(raw.resolve("research_report_mine.txt"))).isEqualTo("mine");
  }

  @Test
  void anAssignmentThatLeadsElsewhereIsRefused() throws IOException {
    Path file = assignments.resolve("force_index.json");
    Files.writeString(
        file, Files.readString(file).replace("\"force_index\"", "\"../../elsewhere\""));

    CommandLineCall call =
        CommandLineCall.of("research", "--assignments=" + assignments, "--output=" + raw);

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("cannot be read: ", "is about another indicator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{\"format_version\":1,\"assignments\":[null]}", "[]", ""})
  void aListThatIsNoneIsAMistake(String text) throws IOException {
    Files.writeString(assignments.resolve("assignments.json"), text);

    CommandLineCall call =
        CommandLineCall.of("research", "--assignments=" + assignments, "--output=" + raw);

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--assignments=" + assignments + ": cannot be read: ");
  }

  /** A kill has what was on its way for spent, so that the rest may fit no more. */
  @Test
  void whatHasBegunGoesOnAsFarAsItsCapReaches() throws IOException {
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      questions.add("Question " + i + "?");
    }
    new AssignmentFolder(assignments).write(100, List.of(assignment(questions)));
    serve((number, asked, line) -> line.says(ANSWER, 300, 100));
    assertThat(research("--maxTokens=50000").exitCode()).isZero();
    Path log = raw.resolve(".research/log.jsonl");
    List<String> lines = Files.readAllLines(log);
    Files.write(log, lines.subList(0, 3));
    assertThat(lines.get(2)).contains("reserved");

    CommandLineCall call = research("--maxTokens=5000", "--cache=" + temporary.resolve("another"));

    assertThat(call.err()).doesNotContain("refused").contains("stopped before the cap on tokens");
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(server.asked()).hasSizeGreaterThan(4);
  }

  @Test
  void anEndpointThatIsDownForFewQuestionsIsTold() throws IOException {
    serve((number, asked, line) -> line.sends(401, "no key"));

    CommandLineCall call = research("--maxTokens=50000");

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err())
        .contains("2 questions failed on the way; the last was told: HTTP 401: no key")
        .contains("the same command asks them again");
  }

  @Test
  void researchOfOtherAssignmentsStaysWhatItIs() throws IOException {
    serve((number, asked, line) -> line.says(ANSWER));
    research("--maxTokens=50000");
    new AssignmentFolder(assignments).write(100, List.of(assignment(List.of("And what now?"))));

    CommandLineCall call = research("--maxTokens=50000");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("holds research of other assignments");
    assertThat(research("--maxTokens=5", "--output=" + assignments.resolve("raw")).err())
        .contains("lies in --assignments");
  }

  private void serve(Behaviour behaviour) {
    server = StubEndpoint.that(behaviour);
  }

  private CommandLineCall research(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "research",
                "--assignments=" + assignments,
                "--endpoint=" + server.url(),
                "--model=stub",
                "--concurrency=1"));
    all.addAll(List.of(more));
    if (all.stream().noneMatch(option -> option.startsWith("--cache"))) {
      all.add("--cache=" + temporary.resolve("cache"));
    }
    if (all.stream().noneMatch(option -> option.startsWith("--output"))) {
      all.add("--output=" + raw);
    }
    return CommandLineCall.of(all.toArray(String[]::new));
  }

  private static Assignment assignment() {
    return assignment(
        List.of(
            "What is the Force Index?", "How is the Force Index read on a daily chart of BTC?"));
  }

  private static Assignment assignment(List<String> questions) {
    return new Assignment(
        new IndicatorGap.About("force_index", "Force Index", 9, "Volume", "Flow"),
        100,
        0,
        GapState.MISSING,
        75,
        Map.of(Facet.RISKS, 0),
        questions.size(),
        questions.stream().map(one -> new DraftQuestion(Facet.RISKS, "limits", one)).toList());
  }
}
