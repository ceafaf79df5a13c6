package io.github.indicatorrefinery.pipeline.serve.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.model.ChatClient;
import io.github.indicatorrefinery.io.model.ChatException;
import io.github.indicatorrefinery.io.model.ChatRequest;
import io.github.indicatorrefinery.io.model.Endpoint;
import io.github.indicatorrefinery.io.model.Patience;
import io.github.indicatorrefinery.io.model.StubEndpoint;
import io.github.indicatorrefinery.io.model.TokenBudget;
import io.github.indicatorrefinery.pipeline.ask.AskedModel;
import org.junit.jupiter.api.Test;

class ServerMetricsTest {
  private static final ChatRequest REQUEST = new ChatRequest("Be brief.", "What is RSI?", 10, 10);

  private final ServerMetrics metrics = new ServerMetrics((route, failure) -> {});

  private AskedModel model(StubEndpoint stub) {
    Endpoint endpoint = new Endpoint(stub.url(), "stub", null, new Patience(30_000, 1, 1, 1));
    return metrics.counted(ChatClient.of(endpoint, new TokenBudget(1_000))::ask);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    metrics.writeTo(text);
    return text.toString();
  }

  @Test
  void countsCallsOfTheModelByTheirOutcome() throws ChatException, InterruptedException {
    try (StubEndpoint good = StubEndpoint.that((number, asked, line) -> line.says("Yes."));
        StubEndpoint bad = StubEndpoint.that((number, asked, line) -> line.sends(400, "no"))) {
      assertThat(model(good).ask(REQUEST, null)).isEqualTo("Yes.");
      assertThatThrownBy(() -> model(bad).ask(REQUEST, null)).isInstanceOf(ChatException.class);
    }

    assertThat(text())
        .contains("refinery_model_calls_total{outcome=\"replied\"} 1")
        .containsPattern("refinery_model_calls_total\\{outcome=\"(?!replied)[a-z_ ]+\"} 1")
        .contains("refinery_model_call_duration_seconds_count 2");
  }

  @Test
  void aHistogramCountsUpToEachBound() {
    metrics.answered("/api/search", 200, 20_000_000);
    metrics.answered("/api/search", 200, 2_000_000_000);
    metrics.answered("/api/search", 429, 1_000);

    assertThat(text())
        .contains("refinery_http_requests_total{route=\"/api/search\",status=\"200\"} 2")
        .contains("_bucket{route=\"/api/search\",le=\"0.005\"} 1\n")
        .contains("_bucket{route=\"/api/search\",le=\"0.025\"} 2\n")
        .contains("_bucket{route=\"/api/search\",le=\"1.0\"} 2\n")
        .contains("_bucket{route=\"/api/search\",le=\"+Inf\"} 3\n")
        .contains("_sum{route=\"/api/search\"} 2.020001\n");
  }
}
