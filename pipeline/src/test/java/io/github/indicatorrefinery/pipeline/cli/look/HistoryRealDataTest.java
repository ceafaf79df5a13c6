package io.github.indicatorrefinery.pipeline.cli.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four growing runs over captured input: structured files; reports too, but for four; these four
 * too; the sessions of fifteen more indicators. Their figures were counted by other means.
 */
class HistoryRealDataTest {
  private static final Path DATA = Path.of(System.getProperty("refinery.realData", "absent"));

  /** In the names of the four reports. */
  private static final List<String> LATER =
      List.of("bollinger", "know_sure_thing", "donchian", "on-balance");

  /** Sessions of the export that are about one of the fifteen, and about nothing else. */
  private static final List<String> SESSIONS =
      List.of(
          "6", "152", "149", "154", "8", "151", "16", "160", "155", "10", "180", "158", "171",
          "178", "175", "174", "179", "173", "168", "181", "177");

  @TempDir private static Path shared;

  private static final List<JsonNode> LINES = new ArrayList<>();
  private static RunUnderTest run;

  @BeforeAll
  static void runFourTimes() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "no real data at " + DATA);
    run = new RunUnderTest(shared.resolve("out"));
    List<String> inputs = new ArrayList<>(List.of("--structured=" + DATA + "/structured/*"));
    refine("2", inputs);
    reports(false).forEach(report -> inputs.add("--reports=" + report));
    refine("3", inputs);
    reports(true).forEach(report -> inputs.add("--reports=" + report));
    refine("1.5", inputs);
    inputs.add("--ragExport=" + exportOfFifteen());
    refine("2", inputs);
    CommandLineCall history = CommandLineCall.of("history", run.folder().toString(), "--json");
    new ObjectMapper().readTree(history.out()).get("history").forEach(LINES::add);
  }

  @Test
  void tellsPairsByTopicAndTheirIndicators() {
    assertThat(each(line -> line.at("/counts/topics/pairs").asInt()))
        .containsExactly(500, 1_589, 1_989, 4_072);
    assertThat(each(line -> line.at("/counts/topics/indicators").asInt()))
        .containsExactly(5, 16, 20, 35);
    assertThat(each(line -> figure("%.1f", line.get("pairs_an_indicator"))))
        .containsExactly("100.0", "99.3", "99.5", "116.3");
  }

  /** Two stubs of a pair each, and the report in Markdown. */
  @Test
  void tellsIndicatorsWithFewerPairsApart() {
    assertThat(each(line -> line.at("/counts/topics/fewer").asInt())).containsExactly(2, 6, 6, 6);
    assertThat(each(line -> line.at("/counts/topics/fewer_pairs").asInt()))
        .startsWith(2)
        .allMatch(pairs -> pairs < 80);
  }

  @Test
  void tellsPairsAnHourAndTheirFactor() {
    assertThat(each(line -> line.get("pairs_an_hour").asInt()))
        .containsExactly(250, 363, 267, 1_041);
    assertThat(each(line -> figure("%.2f", line.get("factor"))))
        .containsExactly("1.00", "1.45", "1.07", "4.16");
  }

  @Test
  void tellsSessionsAsTheDatabaseDoes() {
    JsonNode sessions = LINES.get(3).at("/counts/sessions");
    assertThat(sessions.get("complete").asInt()).isEqualTo(6);
    for (String status : List.of("complete", "partial", "missing")) {
      assertThat(sessions.get(status).asLong())
          .as(status)
          .isEqualTo(
              run.count("SELECT count(*) FROM sessions WHERE status = '%s'".formatted(status)));
    }
  }

  private static <T> List<T> each(Function<JsonNode, T> figure) {
    return LINES.stream().map(figure).toList();
  }

  private static String figure(String format, JsonNode number) {
    return String.format(Locale.ROOT, format, number.asDouble());
  }

  private static void refine(String hours, List<String> inputs) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--output=" + run.folder(),
                "--hours=" + hours,
                "--embed=none",
                "--index=none"));
    arguments.addAll(inputs);
    CommandLineCall call = CommandLineCall.of(arguments.toArray(String[]::new));
    assertThat(call.exitCode()).as(call.err()).isZero();
  }

  private static List<Path> reports(boolean later) throws IOException {
    try (Stream<Path> reports = Files.list(DATA.resolve("reports"))) {
      return reports
          .filter(
              report -> LATER.stream().anyMatch(report.getFileName().toString()::contains) == later)
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static Path exportOfFifteen() throws IOException {
    Path cut = shared.resolve("fifteen.json");
    Path export;
    try (Stream<Path> exports = Files.list(DATA.resolve("rag-export"))) {
      export = exports.findFirst().orElseThrow();
    }
    JsonFactory json = new JsonFactory(new ObjectMapper());
    try (InputStream in = new GZIPInputStream(Files.newInputStream(export));
        JsonParser parser = json.createParser(in);
        JsonGenerator out = json.createGenerator(Files.newOutputStream(cut))) {
      out.writeStartObject();
      out.writeArrayFieldStart("sessions");
      while (!"sessions".equals(parser.nextFieldName())) {
        if (parser.currentToken() == JsonToken.FIELD_NAME) {
          parser.nextToken();
          parser.skipChildren();
        }
      }
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        JsonNode session = parser.readValueAsTree();
        if (SESSIONS.contains(session.get("session_id").asText())) {
          out.writeTree(session);
        }
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return cut;
  }
}
