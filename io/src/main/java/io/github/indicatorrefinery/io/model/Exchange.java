package io.github.indicatorrefinery.io.model;

import io.github.indicatorrefinery.io.model.ChatException.Reason;
import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One request and its response, over HTTP. The key is in the header and in nothing that returns.
 */
final class Exchange {
  /** A reply has a few kilobytes; what is beyond this is let go, and is no JSON then. */
  private static final int MAX_BODY_BYTES = 1 << 20;

  /**
   * Until there is a connection. A host that is there takes one in far less; one that drops packets
   * is found out before the whole reply is late, so that nothing was sent and nothing can cost.
   */
  private static final Duration MAX_CONNECTING = Duration.ofSeconds(10);

  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int REQUEST_TIMEOUT = 408;
  private static final String HIDDEN = "[key]";

  private final Endpoint endpoint;
  private final @Nullable String key;
  private final HttpClient http;

  Exchange(Endpoint endpoint, @Nullable String key) {
    this.endpoint = endpoint;
    this.key = key == null || key.isBlank() ? null : key.strip();
    if (this.key != null && !this.key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      // The library's own message would hold it.
      throw new IllegalStateException(
          "the key in " + endpoint.keyVariable() + " has characters that no header takes");
    }
    // Some local servers stumble over the upgrade to HTTP/2. Redirects are not followed: the key
    // would go along.
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connecting(endpoint.patience()))
            .build();
  }

  /** How long to wait for a connection. */
  static Duration connecting(Patience patience) {
    Duration reply = Duration.ofMillis(patience.timeoutMillis());
    return reply.compareTo(MAX_CONNECTING) < 0 ? reply : MAX_CONNECTING;
  }

  /**
   * Sends a request.
   *
   * @param listener hears of the reply while it comes; null to have it whole
   */
  ChatJson.Completion send(ChatRequest request, @Nullable ReplyListener listener)
      throws ChatException, InterruptedException {
    HttpRequest post = post(ChatJson.request(endpoint.model(), request, listener != null));
    ReplyEvents events = listener == null ? null : new ReplyEvents(listener, this::hidden);
    HttpResponse<String> response = response(post, events);
    int status = response.statusCode();
    if (status == OK) {
      return events == null
          ? ChatJson.completion(response.body())
          : ChatJson.streamed(response.body());
    }
    boolean passes = status >= 500 || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT;
    throw new ChatException(
        passes ? Reason.UNAVAILABLE : Reason.REFUSED,
        "HTTP " + status + ": " + Excerpt.of(response.body()),
        response
            .headers()
            .firstValue("Retry-After")
            .map(header -> RetryAfter.millis(header, Instant.now()))
            .orElse(0L));
  }

  private HttpRequest post(String body) {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(endpoint.completions())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (key != null) {
      post.header("Authorization", "Bearer " + key);
    }
    return post.build();
  }

  /** The library's own timeout ends with the headers; a body that stalls would hang for ever. */
  private HttpResponse<String> response(HttpRequest post, @Nullable ReplyEvents events)
      throws ChatException, InterruptedException {
    CompletableFuture<HttpResponse<String>> coming = http.sendAsync(post, bounded(events));
    try {
      return coming.get(endpoint.patience().timeoutMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new ChatException(
          Reason.TIMEOUT, "no whole reply within " + endpoint.patience().timeoutMillis() + " ms");
    } catch (ExecutionException e) {
      throw new ChatException(
          isUnconnected(e.getCause()) ? Reason.UNAVAILABLE : Reason.BROKEN_CONNECTION,
          String.valueOf(e.getCause()));
    } finally {
      coming.cancel(true);
      if (events != null) {
        events.end();
      }
    }
  }

  /** Whether nothing can have been sent: there was never a connection. */
  private static boolean isUnconnected(Throwable failure) {
    return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
  }

  private BodyHandler<String> bounded(@Nullable ReplyEvents events) {
    return headers -> {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      ReplyEvents told = headers.statusCode() == OK ? events : null;
      return BodySubscribers.mapping(
          BodySubscribers.ofByteArrayConsumer(
              bytes -> bytes.ifPresent(part -> append(body, part, told))),
          ended -> hidden(body.toString(StandardCharsets.UTF_8)));
    };
  }

  private static void append(
      ByteArrayOutputStream body, byte[] part, @Nullable ReplyEvents events) {
    int taken = Math.min(part.length, MAX_BODY_BYTES - body.size());
    body.write(part, 0, taken);
    if (events != null) {
      events.take(Arrays.copyOf(part, taken));
    }
  }

  /** Some servers repeat the key that they refuse. */
  private String hidden(String body) {
    return key == null ? body : body.replace(key, HIDDEN);
  }
}
