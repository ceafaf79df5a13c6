package io.github.indicatorrefinery.io.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
  private static RequestTarget of(String uri) throws WebException {
    return RequestTarget.of(URI.create(uri));
  }

  @Test
  void decodesSegmentsAndParametersOnce() throws WebException {
    RequestTarget target = of("/api/pairs/a%20b%2525?q=R%26D+or+not&tier=gold&tier=&flag");

    assertThat(target.segments()).containsExactly("api", "pairs", "a b%25");
    assertThat(target.parameters().get("q")).containsExactly("R&D or not");
    assertThat(target.parameters().get("tier")).isEqualTo(List.of("gold", ""));
    assertThat(target.parameters().get("flag")).containsExactly("");
  }

  @Test
  void beyondAsciiIsUtf8() throws WebException {
    assertThat(of("/%E2%82%AC").segments()).containsExactly("€");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/../../etc/passwd",
        "/static/%2e%2e/secret",
        "/static/..%2f..%2fetc",
        "/static/..%5c..%5cetc",
        "/a%00b",
        "/a%0d%0ab",
        "/%ff%fe",
        "/%c0%ae%c0%ae/",
        "/./x",
        "http://elsewhere.example/api/search",
        "//elsewhere.example/api/search"
      })
  void refusesWhatCouldBeReadInTwoWays(String uri) {
    assertThatThrownBy(() -> of(uri))
        .isInstanceOfSatisfying(
            WebException.class, error -> assertThat(error.status()).isEqualTo(400));
  }

  @Test
  void refusesMoreParametersOrCharactersThanAnybodyNeeds() {
    assertThatThrownBy(() -> of("/?" + "a=b&".repeat(100))).hasMessageContaining("64 parameters");
    assertThatThrownBy(() -> of("/?q=" + "a".repeat(5_000))).hasMessageContaining("characters");
  }
}
