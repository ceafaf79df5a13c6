package io.github.indicatorrefinery.pipeline.serve;

import static io.github.indicatorrefinery.pipeline.serve.ServerFixture.ASKED;
import static io.github.indicatorrefinery.pipeline.serve.ServerFixture.JSON;
import static io.github.indicatorrefinery.pipeline.serve.ServerFixture.REFUSED;
import static io.github.indicatorrefinery.pipeline.serve.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients of OpenAI's API get: by a library that knows nothing of this server, and raw. */
class OpenAiClientTest {
  private static final String MODEL = "indicator-refinery";

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

  private static String base() {
    return server.url("/v1").toString();
  }

  private static OpenAiChatModel model(String name) {
    return OpenAiChatModel.builder()
        .baseUrl(base())
        .apiKey("none")
        .modelName(name)
        .maxRetries(0)
        .build();
  }

  @Test
  void aLibraryGetsTheAnswerWithItsCitations() {
    ChatResponse reply = model(MODEL).chat(UserMessage.from(ASKED));

    assertThat(reply.aiMessage().text())
        .startsWith("The RSI is calculated from average gains")
        .contains("[1] How is the RSI calculated?");
    assertThat(reply.finishReason()).isEqualTo(FinishReason.STOP);
    assertThat(reply.tokenUsage().totalTokenCount())
        .isEqualTo(reply.tokenUsage().inputTokenCount() + reply.tokenUsage().outputTokenCount());
  }

  @Test
  void aLibraryStreamsTheSame() {
    OpenAiStreamingChatModel streaming =
        OpenAiStreamingChatModel.builder().baseUrl(base()).apiKey("none").modelName(MODEL).build();
    List<String> pieces = new ArrayList<>();
    CompletableFuture<ChatResponse> whole = new CompletableFuture<>();

    streaming.chat(
        List.of(UserMessage.from(ASKED)),
        new StreamingChatResponseHandler() {
          @Override
          public void onPartialResponse(String piece) {
            pieces.add(piece);
          }

          @Override
          public void onCompleteResponse(ChatResponse reply) {
            whole.complete(reply);
          }

          @Override
          public void onError(Throwable error) {
            whole.completeExceptionally(error);
          }
        });

    ChatResponse reply = whole.join();
    assertThat(pieces).hasSizeGreaterThan(2);
    assertThat(String.join("", pieces))
        .isEqualTo(reply.aiMessage().text())
        .isEqualTo(model(MODEL).chat(UserMessage.from(ASKED)).aiMessage().text());
    assertThat(reply.finishReason()).isEqualTo(FinishReason.STOP);
    assertThat(reply.tokenUsage().outputTokenCount()).isPositive();
  }

  @Test
  void earlierTurnsAreTheContext() {
    String followed =
        model(MODEL)
            .chat(
                UserMessage.from("What does the RSI tell?"),
                AiMessage.from("Momentum."),
                UserMessage.from("And how is it smoothed?"))
            .aiMessage()
            .text();

    assertThat(followed).contains("Wilder smooths the averages of the RSI");
  }

  @Test
  void aLibraryEmbeds() {
    OpenAiEmbeddingModel embeddings =
        OpenAiEmbeddingModel.builder()
            .baseUrl(base())
            .apiKey("none")
            .modelName("all-MiniLM-L6-v2")
            .maxRetries(0)
            .build();

    List<Embedding> two =
        embeddings.embedAll(List.of(TextSegment.from("RSI"), TextSegment.from("MACD"))).content();

    assertThat(two).hasSize(2);
    assertThat(two.get(0).dimension()).isEqualTo(384);
    assertThat(two.get(0)).isNotEqualTo(two.get(1));
  }

  @Test
  void anErrorIsOneThatALibraryKnows() {
    assertThatThrownBy(() -> model("gpt-4o").chat(UserMessage.from(ASKED)))
        .isInstanceOf(ModelNotFoundException.class)
        .hasMessageContaining(MODEL);
  }

  private static String chat(String more) {
    return "{\"model\": \"%s\", \"messages\": [{\"role\": \"user\", \"content\": [{\"type\": \"text\", \"text\": \"%s\"}]}]%s}"
        .formatted(MODEL, REFUSED, more);
  }

  @Test
  void nothingIsStreamedUnlessItIsAskedFor() throws IOException, InterruptedException {
    JsonNode reply =
        json(server.post("/v1/chat/completions", chat(", \"temperature\": 0, \"none_such\": {}")));

    assertThat(reply.at("/object").asText()).isEqualTo("chat.completion");
    assertThat(reply.at("/choices/0/message/content").asText()).startsWith("refused: ");
    assertThat(reply.at("/refinery/gate/band").asText()).isEqualTo("refused");
    assertThat(reply.at("/refinery/citations")).isNotEmpty();
  }

  @Test
  void aStreamHasRoleDeltasReasonUsageAndEnd() throws IOException, InterruptedException {
    String stream =
        server
            .post(
                "/v1/chat/completions",
                chat(", \"stream\": true, \"stream_options\": {\"include_usage\": true}"))
            .body();

    List<String> events = List.of(stream.strip().split("\n\n", -1));
    assertThat(events).allMatch(event -> event.startsWith("data: "));
    assertThat(events.get(events.size() - 1)).isEqualTo("data: [DONE]");
    JsonNode first = JSON.readTree(events.get(0).substring("data: ".length()));
    assertThat(first.at("/choices/0/delta/role").asText()).isEqualTo("assistant");
    JsonNode usage = JSON.readTree(events.get(events.size() - 2).substring("data: ".length()));
    assertThat(usage.at("/choices")).isEmpty();
    assertThat(usage.at("/usage/total_tokens").asInt()).isPositive();
    JsonNode last = JSON.readTree(events.get(events.size() - 3).substring("data: ".length()));
    assertThat(last.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
    assertThat(last.at("/usage").isNull()).isTrue();
    assertThat(server.post("/v1/chat/completions", chat(", \"stream\": true")).body())
        .doesNotContain("\"usage\"");
  }

  @Test
  void anImageInAPairIsNotLoadedByTheClient() {
    String asked = "Where do I keep my ![x](http://evil.example/a.png) keys?";

    String text = model(MODEL).chat(UserMessage.from(asked)).aiMessage().text();

    assertThat(text).contains("paper").doesNotContain("![", "](", "<script");
  }

  @Test
  void whatIsNoRequestIsAnErrorInItsForm() throws IOException, InterruptedException {
    for (String body :
        List.of(
            "{}",
            "[]",
            "{\"model\": \"indicator-refinery\"}",
            "{\"model\": \"indicator-refinery\", \"messages\": [{\"role\": \"system\", \"content\": \"x\"}]}",
            "{\"model\": \"indicator-refinery\", \"messages\": \"x\"}")) {
      JsonNode error = json(server.post("/v1/chat/completions", body)).at("/error");
      assertThat(error.at("/type").asText()).as(body).isEqualTo("invalid_request_error");
      assertThat(error.at("/message").asText()).isNotEmpty();
    }
    assertThat(json(server.get("/v1/none")).at("/error/code").asText()).isEqualTo("not_found");
    for (String input : List.of("\"\"", "[]", "[1, 2]", "null")) {
      String body = "{\"model\": \"all-MiniLM-L6-v2\", \"input\": " + input + "}";
      assertThat(server.post("/v1/embeddings", body).statusCode()).as(input).isEqualTo(400);
    }
  }
}
