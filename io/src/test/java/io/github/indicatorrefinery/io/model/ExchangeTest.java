package io.github.indicatorrefinery.io.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  @Test
  void aKeyThatNoHeaderTakesIsRefusedWithoutBeingTold() {
    Endpoint endpoint =
        new Endpoint(URI.create("https://localhost/v1/"), "judge-1", "THE_KEY", Patience.DEFAULT);

    assertThatThrownBy(() -> new Exchange(endpoint, "secret\nvalue"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the key in THE_KEY has characters that no header takes");
  }

  @Test
  void aConnectionIsNotWaitedForAsLongAsAReply() {
    assertThat(Exchange.connecting(Patience.DEFAULT)).isEqualTo(Duration.ofSeconds(10));
    assertThat(Exchange.connecting(Patience.DEFAULT.withTimeoutMillis(300)))
        .isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void withoutAKeyNoHeaderIsSent() throws Exception {
    try (StubEndpoint server = StubEndpoint.that((number, asked, line) -> line.says("well"))) {
      new Exchange(new Endpoint(server.url(), "judge-1", null, Patience.DEFAULT), null)
          .send(new ChatRequest("", "", 1, 1), null);

      assertThat(server.asked()).extracting(StubEndpoint.Asked::authorization).containsOnlyNulls();
    }
  }
}
