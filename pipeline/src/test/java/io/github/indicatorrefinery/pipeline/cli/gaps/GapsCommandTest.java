package io.github.indicatorrefinery.pipeline.cli.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.Assignment;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.AssignmentFolder;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import io.github.indicatorrefinery.transforms.research.DraftQuestion;
import io.github.indicatorrefinery.transforms.research.Facet;
import io.github.indicatorrefinery.transforms.research.GapState;
import io.github.indicatorrefinery.transforms.research.IndicatorGap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run over a dozen pairs lacks, and the loop from its gaps to the next run. */
class GapsCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PAIRS =
      """
      question,answer,topic
      How is the RSI calculated?,"RSI = 100 - 100 / (1 + RS). RS is the average gain divided by the average loss of 14 periods.",RSI for traders
      How is the RSI computed?,"The RSI is computed as RSI = 100 - 100 / RS, from gains and losses of 14 periods, as charts do.",RSI for traders
      What does an RSI above 70 mean for <b>BTC</b>?,"An RSI above 70 means that the coin is overbought and that a pullback may follow.",RSI for traders
      When do the RSI and the Force Index fail together?,"Both fail in thin markets, where single trades move the price.",RSI for traders
      Why does volume matter?,"Volume says how many coins changed hands, and a move without it seldom lasts.",Crypto charts
      """;

  @TempDir private static Path shared;
  @TempDir private Path temporary;

  private static Path run;

  @BeforeAll
  static void writeRun() throws IOException {
    run = shared.resolve("run");
    write(run, PAIRS);
  }

  private static void write(Path output, String pairs) throws IOException {
    Path input = output.resolveSibling(output.getFileName() + ".csv");
    Files.writeString(input, pairs);
    CommandLineCall call = CommandLineCall.run(output, List.of("--input=" + input));
    assertThat(call.exitCode()).as(call.err()).isZero();
  }

  private static CommandLineCall gaps(Object... arguments) {
    List<String> all = new ArrayList<>(List.of("gaps"));
    for (Object argument : arguments) {
      all.add(argument.toString());
    }
    return CommandLineCall.of(all.toArray(String[]::new));
  }

  private static JsonNode json(Object... arguments) throws IOException {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    return JSON.readTree(gaps(all.toArray()).out());
  }

  private static JsonNode of(JsonNode report, String slug) {
    for (JsonNode indicator : report.get("indicators")) {
      if (indicator.get("indicator").asText().equals(slug)) {
        return indicator;
      }
    }
    throw new AssertionError("no " + slug);
  }

  /** A log of {@code ask} with three questions without an answer, one of them twice. */
  private Path log() throws IOException {
    Path log = Files.createDirectories(temporary.resolve("log"));
    Files.writeString(
        log.resolve("asked.jsonl"),
        """
        {"question":"Can <script>the Force Index</script> be \\u001b[2Jtraded *blindly*?","band":"refused"}
        {"question":"Can <script>the Force Index</script> be \\u001b[2Jtraded *blindly*?","band":"refused"}
        {"question":"How is the RSI calculated?","band":"refused"}
        {"question":"What does the RSI say today?","band":"answered"}
        {"question":"Who won the cup?","band":"refused"}
        {"question":"cut o
        """);
    return log;
  }

  @Test
  void theTableFitsATerminalAndSaysHowThePriorityComesAbout() throws IOException {
    CommandLineCall call = gaps(run, "--target=2", "--asked=" + log());

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out())
        .startsWith(
            "227 indicators in 45 sessions of the catalog: 1 complete, 0 partial, 226 missing\n")
        .contains("priority = 60 x share of the target that is not there")
        .contains("1 questions that were asked and not answered, and 1 more that name no indicator")
        .contains("Relative Strength Index (RSI)")
        .contains("1 found under Relative Strength Index (RSI) (1)");
    assertThat(call.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(101));
    assertThat(call.err()).contains("1 lines of the log could not be read");
  }

  @Test
  void countsPairsFacetsAndTroubleOfAnIndicator() throws IOException {
    JsonNode report = json(run, "--asked=" + log());

    JsonNode rsi = of(report, "relative_strength_index_rsi");
    assertThat(rsi.get("state").asText()).isEqualTo("partial");
    assertThat(rsi.get("kept").asInt()).isEqualTo(3);
    assertThat(rsi.get("needed").asInt()).isEqualTo(97);
    assertThat(rsi.get("facets").get("formula").asInt()).isEqualTo(1);
    assertThat(rsi.get("thin")).extracting(JsonNode::asText).contains("formula", "risks");
    assertThat(rsi.get("absent")).extracting(JsonNode::asText).contains("history");
    assertThat(rsi.get("failed_questions")).isEmpty();
    JsonNode force = of(report, "force_index");
    assertThat(force.get("failed_questions")).hasSize(1);
    assertThat(force.get("state").asText()).isEqualTo("missing");
    assertThat(force.get("found_under").get("Relative Strength Index (RSI)").asInt()).isEqualTo(1);
    assertThat(report.get("states").get("missing").asInt()).isEqualTo(226);
    assertThat(report.get("unattributed_questions")).hasSize(1);
  }

  @Test
  void thePageLeadsFromEachNumberToItsPairsAndIsSafe() throws IOException {
    Path page = temporary.resolve("gaps.html");

    assertThat(gaps(run, "--html=" + page, "--asked=" + log()).exitCode()).isZero();

    String html = Files.readString(page);
    assertThat(html)
        .contains("href=\"#relative_strength_index_rsi\"", "id=\"relative_strength_index_rsi\"")
        .contains("href=\"#relative_strength_index_rsi-formula\"")
        .contains("id=\"relative_strength_index_rsi-formula\"")
        .contains("&lt;script&gt;", "&lt;b&gt;BTC&lt;/b&gt;")
        .doesNotContain("<script", "<b>BTC", "\u001b");
    assertThat(html.lines().filter(line -> line.contains("href=\"#")))
        .allSatisfy(
            line -> {
              String anchor = line.replaceAll(".*?href=\"#([^\"]*)\".*", "$1");
              assertThat(html).contains("id=\"" + anchor + "\"");
            });
  }

  @Test
  void assignsQuestionsThatALaterRunRetires() throws IOException {
    Path next = temporary.resolve("next");
    Path log = log();

    CommandLineCall call = gaps(run, "--target=2", "--asked=" + log, "--assign=" + next);

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out()).contains("226 assignments with 4");
    assertThat(Files.readString(next.resolve("force_index.md")))
        .startsWith("# Force Index\n")
        .contains("\\<script\\>the Force Index\\</script\\>", "\\*blindly\\*")
        .doesNotContain("<script>", "\u001b");
    JsonNode force = JSON.readTree(next.resolve("force_index.json").toFile()).get("questions");
    assertThat(force).hasSize(2);
    assertThat(force.get(0).get("template").asText()).isEqualTo("asked");
    for (JsonNode question : force) {
      assertThat(question.get("id").asText())
          .isEqualTo(QuestionKey.hash(question.get("question").asText()));
    }

    Path later = temporary.resolve("later");
    write(
        later,
        PAIRS
            + "\"%s\",\"The Force Index is the close less the close before it, times volume.\",Force Index\n"
                .formatted(force.get(1).get("question").asText().replace("\"", "\"\"")));
    Path again = temporary.resolve("again");

    CommandLineCall second =
        gaps(later, "--target=2", "--assignments=" + next, "--assign=" + again);

    assertThat(second.out())
        .containsPattern(
            "of 4\\d\\d questions assigned earlier: 1 kept, 0 replaced by a kept pair, 4");
    JsonNode open = JSON.readTree(again.resolve("force_index.json").toFile()).get("questions");
    assertThat(open).hasSize(1);
    assertThat(open.get(0).get("id")).isEqualTo(force.get(0).get("id"));
  }

  @Test
  void theSameRunGivesTheSameAssignmentsAndNoQuestionTwice() throws IOException {
    Path one = temporary.resolve("one");
    Path two = temporary.resolve("two");
    gaps(run, "--target=1", "--assign=" + one);
    gaps(run, "--target=1", "--assign=" + two);

    assertThat(texts(one)).isEqualTo(texts(two)).hasSizeGreaterThan(400);
    Set<String> ids = new HashSet<>();
    for (String text : texts(one).values()) {
      if (text.startsWith("{")) {
        for (JsonNode question : JSON.readTree(text).path("questions")) {
          assertThat(ids.add(question.get("id").asText())).isTrue();
        }
      }
    }
    assertThat(one.resolve("relative_strength_index_rsi.json")).doesNotExist();
  }

  @Test
  void whatIsNotWrittenAgainGoes() throws IOException {
    AssignmentFolder folder = new AssignmentFolder(temporary.resolve("folder"));
    folder.write(5, List.of(assignment("force_index"), assignment("aroon_indicator")));
    folder.write(5, List.of(assignment("force_index")));

    assertThat(texts(temporary.resolve("folder")).keySet())
        .containsExactly("assignments.json", "force_index.json", "force_index.md");
    assertThat(folder.read()).containsExactly(assignment("force_index"));
  }

  @Test
  void anIndexThatLeadsElsewhereIsRefused() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("folder"));
    Files.writeString(
        folder.resolve("assignments.json"),
        "{\"format_version\":1,\"assignments\":[{\"indicator\":\"../mine\"}]}");

    for (String option : List.of("--assignments=", "--assign=")) {
      CommandLineCall call = gaps(run, option + folder);
      assertThat(call.exitCode()).isEqualTo(2);
      assertThat(call.err())
          .contains(option + folder + ": cannot be read: ", "names what is no indicator");
    }
  }

  @Test
  void brokenAssignmentsAreToldBeforeTheWork() throws IOException {
    Path folder = temporary.resolve("broken");
    new AssignmentFolder(folder).write(5, List.of(assignment("force_index")));
    Files.writeString(folder.resolve("force_index.json"), "{\"indicator\":");
    assertThat(gaps(run, "--assignments=" + folder).exitCode()).isEqualTo(2);

    Files.writeString(folder.resolve("assignments.json"), "{\"format_version\":");
    for (String option : List.of("--assignments=", "--assign=")) {
      CommandLineCall call = gaps(run, option + folder);
      assertThat(call.exitCode()).isEqualTo(2);
      assertThat(call.out()).isEmpty();
      assertThat(call.err()).contains(option + folder + ": cannot be read: ");
    }
  }

  private static Assignment assignment(String slug) {
    return new Assignment(
        new IndicatorGap.About(slug, "A | name", 9, "Price", "Volume"),
        5,
        0,
        GapState.MISSING,
        75,
        Map.of(Facet.RISKS, 0),
        5,
        List.of(new DraftQuestion(Facet.RISKS, "limits", "What are its limits?")));
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void tellsAllMistakesAtOnce() throws IOException {
    Path taken = Files.createDirectories(temporary.resolve("taken"));
    Files.writeString(taken.resolve("mine.txt"), "mine");

    CommandLineCall call =
        gaps(
            run,
            "--target=0",
            "--assign=" + taken,
            "--asked=" + temporary.resolve("none"),
            "--assignments=" + taken,
            "--html=" + temporary);

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains("--target=0: allowed is a whole number from 1 to 1000")
        .contains("holds other files; allowed is a new folder or one of assignments")
        .contains("no folder; allowed is one that exists")
        .contains("holds no assignments; allowed is the --assign of gaps")
        .contains("is a folder; allowed is a file");
    assertThat(gaps(run, "--assign=" + run.resolve("next")).err()).contains("lies in the run");
    assertThat(gaps(run, "--html=" + run.resolve("README.md")).err()).contains("lies in the run");
    assertThat(gaps(run, "--asked=s3://bucket/log").err())
        .contains("allowed is a place of this machine");
    assertThat(gaps(temporary).exitCode()).isEqualTo(2);
  }
}
