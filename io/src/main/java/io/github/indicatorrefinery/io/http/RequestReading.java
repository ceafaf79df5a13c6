package io.github.indicatorrefinery.io.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.github.indicatorrefinery.io.http.RequestCheck.Arrival;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Checks requests, then reads them. What was refused was not read. Safe for concurrent use. */
final class RequestReading {
  /** How much of its share a client may take at once, in seconds of it. */
  private static final int BURST_SECONDS = 2;

  private static final int MOST_DRAINED_BYTES = 1 << 21;
  private static final int BUFFER_BYTES = 1 << 13;

  /** The JDK's server reads any other as if it were one of these. */
  private static final Set<String> PROTOCOLS = Set.of("HTTP/1.0", "HTTP/1.1");

  private final List<RequestCheck> checks;
  private final @Nullable TokenCheck tokens;
  private final RateLimit rate;
  private final int mostBodyBytes;

  RequestReading(ServerAddress address, HttpLimits limits) {
    checks = List.of(new FramingCheck(), new HostCheck(address.allNames()));
    tokens = address.tokens() == null ? null : tokenCheck(address.tokens());
    rate =
        new RateLimit(
            limits.perSecond(), (double) BURST_SECONDS * limits.perSecond(), System::nanoTime);
    mostBodyBytes = limits.bodyBytes();
  }

  private static TokenCheck tokenCheck(AccessTokens tokens) {
    return new TokenCheck(
        tokens,
        Set.of(WebServer.HEALTH),
        new RateLimit(TokenCheck.GUESSES_PER_SECOND, TokenCheck.GUESSES_AT_ONCE, System::nanoTime));
  }

  /** What a request is let through as: the client that is counted. */
  String admit(HttpExchange exchange, RequestTarget target) throws WebException {
    if (!PROTOCOLS.contains(exchange.getProtocol())) {
      throw new WebException(505, "wrong_protocol", "this server speaks HTTP/1.1");
    }
    String address = exchange.getRemoteAddress().getAddress().getHostAddress();
    Arrival arrival = new Arrival(target.path(), address, exchange.getRequestHeaders());
    for (RequestCheck check : checks) {
      check.check(arrival);
    }
    String client =
        tokens == null
            ? address
            : tokens.shown(arrival).map(number -> "token " + number).orElse(address);
    rate.take(client);
    return client;
  }

  /** Reads a request that was let through, to its end. */
  WebRequest read(
      HttpExchange exchange, RequestTarget target, String client, Map<String, String> variables)
      throws WebException, IOException {
    return new WebRequest(
        exchange.getRequestMethod(),
        target.path(),
        client,
        variables,
        target.parameters(),
        headers(exchange.getRequestHeaders()),
        body(exchange));
  }

  private static Map<String, String> headers(Headers all) {
    Map<String, String> headers = new HashMap<>();
    all.forEach(
        (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
    return headers;
  }

  private String body(HttpExchange exchange) throws WebException, IOException {
    String told = exchange.getRequestHeaders().getFirst("Content-Length");
    InputStream in = exchange.getRequestBody();
    if (told != null && Long.parseLong(told) > mostBodyBytes) {
      drain(in);
      throw tooLarge();
    }
    byte[] body = in.readNBytes(mostBodyBytes + 1);
    if (body.length > mostBodyBytes) {
      drain(in);
      throw tooLarge();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw WebException.badRequest("the body is no UTF-8 text");
    }
  }

  /** A client that is still sending when the connection closes does not learn why. */
  private static void drain(InputStream in) throws IOException {
    byte[] passedOver = new byte[BUFFER_BYTES];
    int left = MOST_DRAINED_BYTES;
    for (int read = in.read(passedOver); read >= 0 && left > 0; read = in.read(passedOver)) {
      left -= read;
    }
  }

  private WebException tooLarge() {
    return new WebException(
        413,
        "too_large",
        "a body has at most %,d bytes".formatted(mostBodyBytes),
        Map.of("Connection", "close"));
  }
}
