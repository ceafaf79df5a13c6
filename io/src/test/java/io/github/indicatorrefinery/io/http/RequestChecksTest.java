package io.github.indicatorrefinery.io.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import io.github.indicatorrefinery.io.http.RequestCheck.Arrival;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestChecksTest {
  private static final String TOKEN = "a-token-that-is-long-enough";

  @TempDir private Path temporary;

  private static Arrival arrival(String path, String... headers) {
    Headers all = new Headers();
    for (int i = 0; i < headers.length; i += 2) {
      all.add(headers[i], headers[i + 1]);
    }
    return new Arrival(path, "192.0.2.7", all);
  }

  /** The status that a check gives; 200 where it lets the request through. */
  private static int status(RequestCheck check, Arrival request) {
    try {
      check.check(request);
      return 200;
    } catch (WebException e) {
      return e.status();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost,200",
    "localhost:8080,200",
    "LOCALHOST:8080,200",
    "127.0.0.1:1,200",
    "[::1]:8080,200",
    "ask.example.org,200",
    "evil.example,421",
    "localhost.evil.example,421",
    "evil.example:8080,421",
    "localhost:8080:1,421",
    "localhost:,421",
    "localhost@evil.example,421",
    "[::1,421",
    "'',421"
  })
  void onlyItsOwnNamesAreAnswered(String host, int status) {
    HostCheck check =
        new HostCheck(
            new ServerAddress(InetAddress.getLoopbackAddress(), 0, Set.of("Ask.Example.org"), null)
                .allNames());

    assertThat(status(check, arrival("/", "Host", host))).isEqualTo(status);
  }

  @Test
  void aRequestWithoutAHostIsNone() {
    assertThat(status(new HostCheck(HostCheck.LOOPBACK), arrival("/"))).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080,200",
    "https://localhost:8080,200",
    "http://localhost:3000,403",
    "http://localhost,403",
    "null,403",
    "http://evil.example,403",
    "http://localhost:8080.evil.example,403"
  })
  void onlyItsOwnPagesMaySend(String origin, int status) {
    Arrival request = arrival("/", "Host", "localhost:8080", "Origin", origin);

    assertThat(status(new HostCheck(HostCheck.LOOPBACK), request)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "same-origin,no-cors,image,200",
    "none,navigate,document,200",
    "cross-site,navigate,document,200",
    "same-site,navigate,document,200",
    "cross-site,no-cors,image,403",
    "same-site,no-cors,script,403",
    "cross-site,navigate,iframe,403",
    "cross-site,cors,document,403",
    "Cross-Site,no-cors,image,403"
  })
  void pagesOfOthersMayLinkAndLoadNothing(String site, String mode, String dest, int status) {
    Arrival request =
        arrival(
            "/",
            "Host",
            "localhost:8080",
            "Sec-Fetch-Site",
            site,
            "Sec-Fetch-Mode",
            mode,
            "Sec-Fetch-Dest",
            dest);

    assertThat(status(new HostCheck(HostCheck.LOOPBACK), request)).isEqualTo(status);
  }

  @Test
  void whatAProxyCouldReadOtherwiseIsRefused() {
    FramingCheck check = new FramingCheck();

    assertThat(status(check, arrival("/", "Content-Length", "3"))).isEqualTo(200);
    assertThat(status(check, arrival("/", "Transfer-Encoding", "chunked"))).isEqualTo(200);
    assertThat(status(check, arrival("/", "Content-Length", "3", "Content-Length", "4")))
        .isEqualTo(400);
    assertThat(status(check, arrival("/", "Content-Length", "3", "Transfer-Encoding", "chunked")))
        .isEqualTo(400);
    for (String length : new String[] {"+5", "-1", "", "5 5", "0x5", "9".repeat(19)}) {
      assertThat(status(check, arrival("/", "Content-Length", length))).as(length).isEqualTo(400);
    }
    assertThat(status(check, arrival("/", "Transfer-Encoding", "gzip, chunked"))).isEqualTo(400);
    assertThat(status(check, arrival("/", "Transfer-Encoding", "xchunked"))).isEqualTo(400);
    assertThat(status(check, arrival("/", "Host", "a", "Host", "b"))).isEqualTo(400);
    // What clients of HTTP/2 offer on their own; it is passed over.
    assertThat(status(check, arrival("/", "Upgrade", "h2c"))).isEqualTo(200);
  }

  @Test
  void aTokenOpensAndAGuessDoesNot() throws IOException, WebException {
    Path file = temporary.resolve("tokens");
    Files.writeString(file, "# of the team\n" + TOKEN + "\n\nanother-token-of-a-robot\n");
    AtomicLong nanos = new AtomicLong();
    TokenCheck tokens =
        new TokenCheck(
            AccessTokens.read(file), Set.of("/healthz"), new RateLimit(1, 3, nanos::get));
    RequestCheck check = tokens::shown;
    String basic =
        Base64.getEncoder().encodeToString(("me:" + TOKEN).getBytes(StandardCharsets.UTF_8));

    assertThat(status(check, arrival("/healthz"))).isEqualTo(200);
    assertThat(status(check, arrival("/"))).isEqualTo(401);
    assertThat(status(check, arrival("/", "Authorization", "Bearer " + TOKEN))).isEqualTo(200);
    assertThat(status(check, arrival("/", "Authorization", "Basic " + basic))).isEqualTo(200);
    for (int i = 0; i < 3; i++) {
      assertThat(status(check, arrival("/", "Authorization", "Bearer guess" + i))).isEqualTo(401);
    }
    assertThat(status(check, arrival("/", "Authorization", "Bearer guess"))).isEqualTo(429);
    assertThat(status(check, arrival("/"))).isEqualTo(401);
    assertThat(status(check, arrival("/", "Authorization", "Bearer " + TOKEN))).isEqualTo(200);
    assertThat(tokens.shown(arrival("/", "Authorization", "Bearer another-token-of-a-robot")))
        .hasValue(2);
    nanos.addAndGet(1_100_000_000L);
    assertThat(status(check, arrival("/", "Authorization", "Basic no base64"))).isEqualTo(401);
  }

  @Test
  void aShortTokenIsAMistakeThatDoesNotTellIt() throws IOException {
    Path file = temporary.resolve("short");
    Files.writeString(file, "secret\n");

    assertThatThrownBy(() -> AccessTokens.read(file))
        .hasMessageContaining("16 characters")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aClientMayComeAgainAfterItsTime() throws WebException {
    AtomicLong nanos = new AtomicLong();
    RateLimit limit = new RateLimit(2, 2, nanos::get);
    limit.take("one");
    limit.take("one");

    assertThatThrownBy(() -> limit.take("one"))
        .isInstanceOfSatisfying(
            WebException.class,
            error -> {
              assertThat(error.status()).isEqualTo(429);
              assertThat(error.headers()).containsEntry("Retry-After", "1");
            });
    limit.take("another");
    nanos.addAndGet(500_000_000L);
    limit.take("one");
  }
}
