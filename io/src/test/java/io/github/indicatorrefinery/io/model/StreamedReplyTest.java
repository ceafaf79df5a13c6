package io.github.indicatorrefinery.io.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamedReplyTest {
  private static final ChatRequest REQUEST = new ChatRequest("Be brief.", "What is RSI?", 10, 100);

  private final List<String> heard = new ArrayList<>();

  private String ask(StubEndpoint server, int tries) throws Exception {
    Endpoint endpoint = new Endpoint(server.url(), "stub", null, new Patience(1_000, tries, 1, 1));
    return ChatClient.of(endpoint, new TokenBudget(10_000))
        .ask(
            REQUEST,
            new ReplyListener() {
              @Override
              public void begins() {
                heard.add("begins");
              }

              @Override
              public void comes(String piece) {
                heard.add(piece);
              }
            });
  }

  @Test
  void isToldPieceByPieceAndGivenWhole() throws Exception {
    try (StubEndpoint server =
        StubEndpoint.that(
            (number, asked, line) -> {
              line.streams("An ", "øscillator.");
              line.event("[DONE]");
            })) {
      assertThat(ask(server, 1)).isEqualTo("An øscillator.");
      assertThat(heard).containsExactly("begins", "An ", "øscillator.");
      assertThat(server.asked().get(0).body()).contains("\"stream\":true");
    }
  }

  @Test
  void aServerThatKnowsNoStreamsIsUnderstood() throws Exception {
    try (StubEndpoint server = StubEndpoint.that((number, asked, line) -> line.says("Whole."))) {
      assertThat(ask(server, 1)).isEqualTo("Whole.");
      assertThat(heard).containsExactly("begins");
    }
  }

  @Test
  void aStreamThatEndsTooSoonIsTriedAgainFromItsBeginning() throws Exception {
    try (StubEndpoint server =
        StubEndpoint.that(
            (number, asked, line) -> {
              line.streams(number == 1 ? "Half" : "All of it.");
              if (number == 2) {
                line.event("{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}");
              }
            })) {
      assertThat(ask(server, 2)).isEqualTo("All of it.");
      assertThat(heard).containsExactly("begins", "Half", "begins", "All of it.");
    }
  }

  @Test
  void aStreamThatStallsEndsInTime() {
    try (StubEndpoint server =
        StubEndpoint.that(
            (number, asked, line) -> {
              line.streams("Wait");
              line.stalls();
            })) {
      assertThatThrownBy(() -> ask(server, 1))
          .isInstanceOfSatisfying(
              ChatException.class,
              e -> assertThat(e.reason()).isEqualTo(ChatException.Reason.TIMEOUT));
      assertThat(heard).containsExactly("begins", "Wait");
    }
  }

  @Test
  void aMistakeInTheMiddleIsNoReply() {
    try (StubEndpoint server =
        StubEndpoint.that(
            (number, asked, line) -> {
              line.streams("Wait");
              line.event("{\"error\":\"overloaded\"}");
              line.event("[DONE]");
            })) {
      assertThatThrownBy(() -> ask(server, 1))
          .isInstanceOfSatisfying(
              ChatException.class,
              e -> assertThat(e.reason()).isEqualTo(ChatException.Reason.NO_COMPLETION));
    }
  }
}
