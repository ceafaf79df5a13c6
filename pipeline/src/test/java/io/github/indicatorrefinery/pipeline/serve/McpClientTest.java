package io.github.indicatorrefinery.pipeline.serve;

import static io.github.indicatorrefinery.pipeline.serve.ServerFixture.ASKED;
import static io.github.indicatorrefinery.pipeline.serve.ServerFixture.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.Main;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent gets by the protocol's own client, over either transport. */
class McpClientTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path folder;

  private static ServerFixture server;

  @BeforeAll
  static void start() throws IOException {
    server = new ServerFixture(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static List<String> command() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(
        java,
        "-Xmx400m",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "mcp",
        "--run=" + server.run);
  }

  private static McpSyncClient client(McpClientTransport transport) {
    McpSyncClient client =
        McpClient.sync(transport).requestTimeout(PATIENCE).initializationTimeout(PATIENCE).build();
    client.initialize();
    return client;
  }

  @Test
  void anAgentHasTheToolsOverHttp() {
    try (McpSyncClient client =
        client(
            HttpClientStreamableHttpTransport.builder(server.url("").toString())
                .endpoint("/mcp")
                .build())) {
      requireTools(client);
    }
  }

  @Test
  void anAgentHasTheToolsOverStandardInput() {
    List<String> command = command();
    ServerParameters process =
        ServerParameters.builder(command.get(0)).args(command.subList(1, command.size())).build();
    try (McpSyncClient client =
        client(new StdioClientTransport(process, McpJsonDefaults.getMapper()))) {
      requireTools(client);
    }
  }

  private static void requireTools(McpSyncClient client) {
    List<Tool> tools = client.listTools().tools();
    assertThat(tools)
        .extracting(Tool::name)
        .containsExactlyInAnyOrder("search", "ask", "get_pair", "indicators");
    assertThat(tools)
        .allMatch(tool -> tool.annotations().readOnlyHint() && tool.outputSchema() != null);

    CallToolResult answer = call(client, "ask", Map.of("question", ASKED, "top", 2));
    assertThat(answer.isError()).isNotEqualTo(true);
    assertThat(text(answer)).startsWith("The RSI is calculated from average gains");
    assertThat(at(answer, "gate", "band")).isEqualTo("answered");

    CallToolResult found = call(client, "search", Map.of("question", REFUSED));
    assertThat(at(found, "gate", "band")).isEqualTo("refused");

    Object hit = ((List<?>) ((Map<?, ?>) found.structuredContent()).get("hits")).get(0);
    String id = ((Map<?, ?>) hit).get("pair_id").toString();
    CallToolResult pair = call(client, "get_pair", Map.of("pair_id", id));
    assertThat(at(pair, "outcome")).isEqualTo("kept");

    CallToolResult indicators = call(client, "indicators", Map.of("contains", "Bollinger Bands"));
    assertThat(text(indicators)).contains("\"slug\":\"bollinger_bands\"");

    requireErrorsToActOn(client);
  }

  private static void requireErrorsToActOn(McpSyncClient client) {
    CallToolResult tooMany = call(client, "search", Map.of("question", "RSI", "top", 99));
    assertThat(tooMany.isError()).isTrue();
    assertThat(text(tooMany)).contains("50");
    CallToolResult unknown =
        call(client, "search", Map.of("question", "RSI", "indicators", List.of("bollinger")));
    assertThat(unknown.isError()).isTrue();
    assertThat(text(unknown)).contains("call the tool indicators", "bollinger_bands");
    CallToolResult none = call(client, "get_pair", Map.of("pair_id", "ffffffff"));
    assertThat(none.isError()).isTrue();
    assertThat(text(none)).contains("take the whole pair_id");
  }

  private static CallToolResult call(
      McpSyncClient client, String tool, Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().get(0)).text();
  }

  private static Object at(CallToolResult result, String... path) {
    Object value = result.structuredContent();
    for (String name : path) {
      value = ((Map<?, ?>) value).get(name);
    }
    return value;
  }

  @Test
  void nothingButTheProtocolIsPrintedAndAllIsAnsweredBeforeTheEnd()
      throws IOException, InterruptedException {
    Path input = folder.resolve("messages");
    Path output = folder.resolve("printed");
    Files.writeString(
        input,
        """
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}
        {"jsonrpc": "2.0", "method": "notifications/initialized"}
        this is no message
        {"jsonrpc": "2.0"}
        {"jsonrpc": "2.0", "id": "two", "method": "tools/call", "params": {"name": "ask", "arguments": {"question": "%s"}}}
        """
            .formatted(ASKED));

    Process process =
        new ProcessBuilder(command())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();

    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertThat(lines).hasSize(4).allMatch(line -> line.startsWith("{\"jsonrpc\":\"2.0\""));
    assertThat(lines).anyMatch(line -> line.contains("-32700"));
    assertThat(lines).anyMatch(line -> line.contains("-32600"));
    assertThat(lines)
        .anyMatch(line -> line.contains("\"id\":\"two\"") && line.contains("average gains"));
  }
}
