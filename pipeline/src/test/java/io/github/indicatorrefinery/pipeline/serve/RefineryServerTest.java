package io.github.indicatorrefinery.pipeline.serve;

import static io.github.indicatorrefinery.pipeline.serve.ServerFixture.ASKED;
import static io.github.indicatorrefinery.pipeline.serve.ServerFixture.JSON;
import static io.github.indicatorrefinery.pipeline.serve.ServerFixture.REFUSED;
import static io.github.indicatorrefinery.pipeline.serve.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's own JSON, over the wire. */
class RefineryServerTest {
  @TempDir private static Path folder;

  private static ServerFixture server;

  @BeforeAll
  static void start() throws IOException {
    server = new ServerFixture(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    assertThat(server.told).noneMatch(line -> line.contains("failed"));
  }

  private static String body(String question) {
    return JSON.createObjectNode().put("question", question).toString();
  }

  @Test
  void searchTellsGateAndHits() throws IOException, InterruptedException {
    JsonNode found = json(server.get("/api/search?q=How+do+you+calculate+the+RSI%3F&top=2"));

    assertThat(found.at("/gate/band").asText()).isEqualTo("answered");
    assertThat(found.at("/hits")).hasSize(2);
    assertThat(found.at("/hits/0/question").asText()).isEqualTo("How is the RSI calculated?");
    JsonNode filtered =
        json(server.get("/api/search?q=RSI&indicator=bollinger_bands&without_flags=true"));
    assertThat(filtered.at("/hits"))
        .allMatch(hit -> hit.at("/indicator").asText().equals("bollinger_bands"));
  }

  @Test
  void anAnswerIsTheObjectThatTheCommandPrints() throws IOException, InterruptedException {
    HttpResponse<String> reply = server.post("/api/ask", body(ASKED));

    String printed =
        CommandLineCall.of("ask", ASKED, "--json", "--run=" + server.run).out().strip();
    assertThat(reply.body()).isEqualTo(printed);
  }

  @Test
  void anAnswerComesInPiecesToWhoAsksForThem() throws IOException, InterruptedException {
    String events = server.post("/api/ask", body(ASKED), "Accept", "text/event-stream").body();

    StringBuilder answer = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (String event : events.strip().split("\n\n", -1)) {
      names.add(event.substring("event: ".length(), event.indexOf('\n')));
      JsonNode data = JSON.readTree(event.substring(event.indexOf("data: ") + "data: ".length()));
      answer.append(data.path("text").asText(""));
      if (names.get(names.size() - 1).equals("done")) {
        assertThat(data.at("/answer").asText()).isEqualTo(answer.toString());
      }
    }
    assertThat(names).startsWith("found", "delta").endsWith("done");
  }

  @Test
  void aRefusalHasNoAnswerAndSaysWhy() throws IOException, InterruptedException {
    JsonNode refused = json(server.post("/api/ask", body(REFUSED)));

    assertThat(refused.at("/answer").isNull()).isTrue();
    assertThat(refused.at("/gate/band").asText()).isEqualTo("refused");
    assertThat(refused.at("/gate/unknown_words")).isNotEmpty();
  }

  @Test
  void mistakesAreToldAndNamed() throws IOException, InterruptedException {
    Map<String, Integer> statuses = new TreeMap<>();
    for (String mistake :
        List.of(
            "{}",
            "{\"question\": \" \"}",
            "{\"question\": \"RSI\", \"top\": 0}",
            "{\"question\": \"RSI\", \"tpo\": 5}",
            "{\"question\": \"RSI\"} {}",
            "[]",
            "null",
            "no json",
            body("a".repeat(5_000)))) {
      HttpResponse<String> reply = server.post("/api/ask", mistake);
      statuses.put(mistake, reply.statusCode());
      assertThat(json(reply).at("/error/message").asText()).as(mistake).isNotEmpty();
    }
    assertThat(statuses.values()).containsOnly(400);
    assertThat(json(server.get("/api/search?q=RSI&top=many")).at("/error/code").asText())
        .isEqualTo("bad_request");
    assertThat(server.post("/api/ask", body(ASKED), "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
  }

  @Test
  void aPairIsToldWithItsExplanation() throws IOException, InterruptedException {
    String id =
        json(server.get("/api/search?q=How+is+the+RSI+calculated")).at("/hits/0/pair_id").asText();

    JsonNode pair = json(server.get("/api/pairs/" + id));

    assertThat(pair.at("/outcome").asText()).isEqualTo("kept");
    assertThat(pair.at("/answer").asText()).contains("average gains");
    assertThat(pair.at("/indicators/0").asText()).isEqualTo("relative_strength_index_rsi");
    assertThat(pair.at("/explanation").asText()).startsWith(id + ": kept");
    assertThat(json(server.get("/api/pairs/" + id.substring(0, 12)))).isEqualTo(pair);
    assertThat(server.get("/api/pairs/ffffffffffff").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/pairs/How%20is").statusCode()).isEqualTo(404);
  }

  @Test
  void aToolMayBeCalledWithoutArguments() throws IOException, InterruptedException {
    HttpResponse<String> reply =
        server.post(
            "/mcp",
            "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"indicators\"}}",
            "Accept",
            "application/json, text/event-stream");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(json(reply).at("/result/content/0/text").asText())
        .contains("\"slug\":\"bollinger_bands\"");
  }

  @Test
  void feedbackIsKept() throws IOException, InterruptedException {
    String said =
        "{\"question\": \"RSI?\", \"useful\": false, \"pair_id\": null, \"comment\": \"a\\nb\"}";

    assertThat(server.post("/api/feedback", said).statusCode()).isEqualTo(204);

    List<String> kept = Files.readAllLines(server.log.resolve("feedback.jsonl"));
    JsonNode line = JSON.readTree(kept.get(kept.size() - 1));
    assertThat(line.at("/comment").asText()).isEqualTo("a\nb");
    assertThat(line.at("/useful").asBoolean()).isFalse();
    assertThat(line.at("/run_id").asText()).isNotEmpty();
    String id = "ab".repeat(16);
    String large = said.replace("null", "\" " + id.toUpperCase(Locale.ROOT) + "-2\"");
    assertThat(server.post("/api/feedback", large).statusCode()).isEqualTo(204);
    List<String> more = Files.readAllLines(server.log.resolve("feedback.jsonl"));
    assertThat(JSON.readTree(more.get(more.size() - 1)).at("/pair_id").asText())
        .isEqualTo(id + "-2");
    assertThat(server.post("/api/feedback", "{\"question\": \"RSI?\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aQuestionOnAPageIsCountedOnce() throws IOException, InterruptedException {
    String query = "?q=" + REFUSED.replace(' ', '+').replace("?", "%3F");
    long before = decisions();

    assertThat(server.get("/" + query, "Accept", "text/html").statusCode()).isEqualTo(200);
    assertThat(server.get("/found" + query, "Accept", "text/html").statusCode()).isEqualTo(200);

    assertThat(decisions()).isEqualTo(before + 1);
  }

  private static long decisions() throws IOException, InterruptedException {
    return server
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("refinery_gate_decisions_total{"))
        .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Test
  void whatIsAskedIsKeptAndCounted() throws IOException, InterruptedException {
    server.post("/api/ask", body("How is the RSI smoothed?"));

    assertThat(Files.readAllLines(server.log.resolve("asked.jsonl")))
        .anyMatch(line -> line.contains("How is the RSI smoothed?"));
    String metrics = server.get("/metrics").body();
    assertThat(metrics)
        .containsPattern("refinery_http_requests_total\\{route=\"/api/ask\",status=\"200\"} [1-9]")
        .containsPattern("refinery_gate_decisions_total\\{band=\"answered\",reason=\"\"} [1-9]")
        .containsPattern("refinery_answers_total\\{by=\"pairs\"} [1-9]")
        .containsPattern(
            "refinery_http_request_duration_seconds_bucket\\{route=\"/api/ask\",le=\"\\+Inf\"} [1-9]")
        .contains("refinery_run_pairs 7")
        .doesNotContain("smoothed");
  }
}
