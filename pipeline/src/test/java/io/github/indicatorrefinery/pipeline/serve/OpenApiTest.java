package io.github.indicatorrefinery.pipeline.serve;

import static io.github.indicatorrefinery.pipeline.serve.ServerFixture.ASKED;
import static io.github.indicatorrefinery.pipeline.serve.ServerFixture.JSON;
import static io.github.indicatorrefinery.pipeline.serve.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.pipeline.serve.live.ServerLogs;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description says what the server does, and all of it. */
class OpenApiTest {
  @TempDir private static Path folder;

  private static ServerFixture server;
  private static JsonNode described;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = new ServerFixture(folder);
    described = json(server.get("/openapi.json"));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void namesEachRouteForProgramsAndNoOther() {
    Set<String> served =
        RefineryServer.faces(server.current, ServerLogs.NONE, server.metrics).stream()
            .flatMap(face -> face.routes().stream())
            .map(route -> route.method() + " " + route.path())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : described.at("/paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> named.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }

    assertThat(served).containsAll(named);
    assertThat(served.stream().filter(route -> route.matches("\\w+ /(api|v1|mcp).*")))
        .allMatch(named::contains);
  }

  /** Holds a reply against what the description says of its status. */
  private static void requireDescribed(String method, String path, HttpResponse<String> reply)
      throws IOException {
    JsonNode responses =
        described.at("/paths").get(path).get(method.toLowerCase(Locale.ROOT)).get("responses");
    JsonNode response = responses.get(String.valueOf(reply.statusCode()));
    assertThat(response).as("%s %s %d", method, path, reply.statusCode()).isNotNull();
    if (!response.has("content")) {
      assertThat(reply.body()).isEmpty();
      return;
    }
    ObjectNode schema = response.at("/content/application~1json/schema").deepCopy();
    schema.set("components", described.get("components"));
    JsonSchemaValidator.ValidationResponse valid =
        McpJsonDefaults.getSchemaValidator()
            .validate(
                JSON.convertValue(schema, new TypeReference<Map<String, Object>>() {}),
                JSON.convertValue(json(reply), Object.class));
    assertThat(valid.valid()).as("%s: %s", path, valid.errorMessage()).isTrue();
  }

  @Test
  void repliesHaveTheDescribedForm() throws IOException, InterruptedException {
    String asked = "{\"question\": \"" + ASKED + "\"}";
    String chat =
        "{\"model\": \"indicator-refinery\", \"messages\": [{\"role\": \"user\", \"content\": \"RSI?\"}]}";
    String id = json(server.get("/api/search?q=RSI")).at("/hits/0/pair_id").asText();

    requireDescribed("GET", "/api/search", server.get("/api/search?q=RSI"));
    requireDescribed("GET", "/api/search", server.get("/api/search"));
    requireDescribed("POST", "/api/ask", server.post("/api/ask", asked));
    requireDescribed("POST", "/api/ask", server.post("/api/ask", "{}"));
    requireDescribed(
        "POST", "/api/ask", server.post("/api/ask", "\"" + "a".repeat(300_000) + "\""));
    requireDescribed("GET", "/api/pairs/{id}", server.get("/api/pairs/" + id));
    requireDescribed("GET", "/api/pairs/{id}", server.get("/api/pairs/none"));
    requireDescribed("GET", "/api/indicators", server.get("/api/indicators"));
    requireDescribed("POST", "/api/feedback", server.post("/api/feedback", asked));
    requireDescribed(
        "POST",
        "/api/feedback",
        server.post("/api/feedback", "{\"question\": \"RSI\", \"useful\": true}"));
    requireDescribed("POST", "/v1/chat/completions", server.post("/v1/chat/completions", chat));
    requireDescribed("POST", "/v1/chat/completions", server.post("/v1/chat/completions", "{}"));
    requireDescribed(
        "POST",
        "/v1/chat/completions",
        server.post("/v1/chat/completions", "{\"model\": \"another\"}"));
    requireDescribed(
        "POST",
        "/v1/embeddings",
        server.post("/v1/embeddings", "{\"model\": \"all-MiniLM-L6-v2\", \"input\": \"RSI\"}"));
    requireDescribed("GET", "/v1/models", server.get("/v1/models"));
    requireDescribed("GET", "/v1/models/{id}", server.get("/v1/models/indicator-refinery"));
    requireDescribed("GET", "/v1/models/{id}", server.get("/v1/models/another"));
    requireDescribed("GET", "/healthz", server.get("/healthz"));
  }
}
