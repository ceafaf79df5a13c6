package io.github.indicatorrefinery.io.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.indicatorrefinery.io.model.ChatException.Reason;
import io.github.indicatorrefinery.io.model.StubEndpoint.Behaviour;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatClientTest {
  private static final String KEY = "sk-made-up-for-this-test";
  private static final ChatRequest REQUEST = new ChatRequest("Be \"brief\".", "RSI?\n🚀", 20, 100);
  private static final long PLENTY = 1_000_000;

  private final List<Long> waits = new ArrayList<>();
  private StubEndpoint server;

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void asksAtTemperatureZeroWithTheKeyInTheHeader() throws Exception {
    String reply = client(5, (number, asked, line) -> line.says("An oscillator.")).ask(REQUEST);

    assertThat(reply).isEqualTo("An oscillator.");
    assertThat(server.asked())
        .containsExactly(
            new StubEndpoint.Asked(
                "/v1/chat/completions",
                "Bearer " + KEY,
                """
                {"model":"judge-1","temperature":0,"max_tokens":100,"messages":[{"role":"system",\
                "content":"Be \\"brief\\"."},{"role":"user","content":"RSI?\\n🚀"}]}"""));
    assertThat(waits).isEmpty();
  }

  @Test
  void waitsAsLongAsTheServerAsks() throws Exception {
    ChatClient client =
        client(
            5,
            (number, asked, line) -> {
              if (number == 1) {
                line.header("Retry-After", "7");
                line.sends(429, "slow down");
              } else {
                line.says("well");
              }
            });

    assertThat(client.ask(REQUEST)).isEqualTo("well");
    assertThat(waits).containsExactly(7_000L);
  }

  @Test
  void doublesTheWaitWhileTheServerFails() throws Exception {
    ChatClient client =
        client(
            5,
            (number, asked, line) -> {
              if (number <= 3) {
                line.sends(500 + number, "");
              } else {
                line.says("well");
              }
            });

    assertThat(client.ask(REQUEST)).isEqualTo("well");
    assertThat(waits).containsExactly(1_000L, 2_000L, 4_000L);
  }

  @Test
  void givesUpAfterTheLastTry() {
    ChatException failure = failure(3, (number, asked, line) -> line.sends(503, "busy"));

    assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
    assertThat(failure).hasMessage("HTTP 503: busy");
    assertThat(server.asked()).hasSize(3);
    assertThat(waits).containsExactly(1_000L, 2_000L);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 404, 422})
  void aRefusalIsNotTriedAgainAndTheKeyThatItRepeatsIsHidden(int status) {
    ChatException failure =
        failure(
            5, (number, asked, line) -> line.sends(status, asked.authorization() + " is wrong"));

    assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
    assertThat(failure).hasMessage("HTTP " + status + ": Bearer [key] is wrong");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void aServerThatStallsIsLeft() {
    ChatException failure = failure(2, (number, asked, line) -> line.stalls());

    assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void soIsOneThatStallsInTheMiddleOfItsReply() {
    ChatException failure =
        failure(
            1,
            (number, asked, line) -> {
              line.breaksOffAfter("{\"choices\":");
              line.stalls();
            });

    assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void aReplyThatBreaksOffIsAskedForAgain() throws Exception {
    ChatClient client =
        client(
            2,
            (number, asked, line) -> {
              if (number == 1) {
                line.breaksOffAfter("{\"choices\":");
              } else {
                line.says("well");
              }
            });

    assertThat(client.ask(REQUEST)).isEqualTo("well");
    assertThat(waits).containsExactly(1_000L);
  }

  @Test
  void whereNobodyIsNothingIsSentAndNothingCharged() {
    TokenBudget budget = new TokenBudget(PLENTY);
    ChatClient client = client(3, budget, (number, asked, line) -> line.says("never"));
    server.close();

    ChatException failure = catchThrowableOfType(ChatException.class, () -> client.ask(REQUEST));

    assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
    assertThat(waits).containsExactly(1_000L, 2_000L);
    assertThat(budget.spent()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Welcome to the hotel's network</body></html>",
        "{\"choices\":[{\"message\":{\"content\":\"cut o",
        "{\"error\":{\"message\":\"no\"}}",
        "{\"choices\":[]}",
        "{\"choices\":[{\"message\":{\"content\":null}}]}",
        "{\"choices\":[{\"text\":\"of the old kind\"}]}",
        "[]",
        "4",
        ""
      })
  void whatIsNoCompletionIsToldSo(String body) {
    ChatException failure = failure(2, (number, asked, line) -> line.sends(200, body));

    assertThat(failure.reason()).isEqualTo(Reason.NO_COMPLETION);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void aFloodIsNoCompletion() {
    ChatException failure = failure(1, (number, asked, line) -> line.says("x".repeat(3_000_000)));

    assertThat(failure.reason()).isEqualTo(Reason.NO_COMPLETION);
    assertThat(failure.getMessage()).hasSizeLessThan(400);
  }

  @Test
  void aReplyThatHoldsTheKeyComesWithoutIt() throws Exception {
    ChatClient client = client(1, (number, asked, line) -> line.says(asked.authorization()));

    assertThat(client.ask(REQUEST)).isEqualTo("Bearer [key]");
  }

  @Test
  void nothingIsSentOnceTheBudgetIsSpent() throws Exception {
    TokenBudget budget = new TokenBudget(250);
    ChatClient client = client(5, budget, (number, asked, line) -> line.says("well", 21, 90));
    client.ask(REQUEST);
    client.ask(REQUEST);

    ChatException failure = catchThrowableOfType(ChatException.class, () -> client.ask(REQUEST));

    assertThat(failure.reason()).isEqualTo(Reason.OVER_THE_CAP);
    assertThat(failure).hasMessage("222 tokens are spent and another 120 would pass the cap");
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void aServerThatTellsNoTokensIsCountedAllTheSame() throws Exception {
    TokenBudget budget = new TokenBudget(PLENTY);

    client(1, budget, (number, asked, line) -> line.says("a".repeat(90), 0, 0)).ask(REQUEST);

    assertThat(budget.spent()).isEqualTo(20 + 30);
  }

  @Test
  void aTryThatMayHaveBeenChargedCountsAtItsMostAndARefusedOneAtNothing() {
    TokenBudget budget = new TokenBudget(PLENTY);
    ChatClient client =
        client(
            2,
            budget,
            (number, asked, line) -> {
              if (number == 1) {
                line.sends(429, "");
              } else {
                line.breaksOffAfter("{");
              }
            });

    ChatException failure = catchThrowableOfType(ChatException.class, () -> client.ask(REQUEST));

    assertThat(failure.reason()).isEqualTo(Reason.BROKEN_CONNECTION);
    assertThat(budget.spent()).isEqualTo(120);
  }

  private ChatException failure(int tries, Behaviour behaviour) {
    ChatClient client = client(tries, behaviour);
    return catchThrowableOfType(ChatException.class, () -> client.ask(REQUEST));
  }

  private ChatClient client(int tries, Behaviour behaviour) {
    return client(tries, new TokenBudget(PLENTY), behaviour);
  }

  /** Time between tries does not pass, it is noted. */
  private ChatClient client(int tries, TokenBudget budget, Behaviour behaviour) {
    server = StubEndpoint.that(behaviour);
    long timeoutMillis = 1_000;
    Patience patience = new Patience(timeoutMillis, tries, 1_000, 60_000);
    Endpoint endpoint = new Endpoint(server.url(), "judge-1", "UNUSED", patience);
    return new ChatClient(new Exchange(endpoint, KEY), patience, budget, waits::add);
  }
}
