package io.github.indicatorrefinery.io.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that plays a model, well or badly, as a script has it: real sockets, on the JDK's own
 * server, so that a connection can break where a test wants it to.
 */
public final class StubEndpoint implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService handling = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  /** A request that came. */
  public record Asked(String path, String authorization, String body) {}

  /** What the server does with a request. */
  public interface Behaviour {
    /**
     * Answers one request.
     *
     * @param number of the request, from 1
     */
    void answer(int number, Asked asked, Line line) throws IOException, InterruptedException;
  }

  /** The connection of one request. */
  public final class Line {
    private final HttpExchange exchange;

    private Line(HttpExchange exchange) {
      this.exchange = exchange;
    }

    /** A chat completion with this text. */
    public void says(String text) throws IOException {
      says(text, 100, 20);
    }

    /** A chat completion that tells these tokens. */
    public void says(String text, long promptTokens, long completionTokens) throws IOException {
      Map<String, Object> message = Map.of("role", "assistant", "content", text);
      sends(
          200,
          JSON.writeValueAsString(
              Map.of(
                  "choices",
                  List.of(Map.of("index", 0, "message", message)),
                  "usage",
                  Map.of("prompt_tokens", promptTokens, "completion_tokens", completionTokens))));
    }

    /** The beginning of a streamed completion. */
    public void streams(String... pieces) throws IOException {
      exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      for (String piece : pieces) {
        event(
            JSON.writeValueAsString(
                Map.of("choices", List.of(Map.of("delta", Map.of("content", piece))))));
      }
    }

    /** One event of a stream that began. */
    public void event(String data) throws IOException {
      exchange.getResponseBody().write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    }

    public void sends(int status, String body) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }

    public void header(String name, String value) {
      exchange.getResponseHeaders().add(name, value);
    }

    /** Promises more than comes before the connection closes. */
    public void breaksOffAfter(String begun) throws IOException {
      exchange.sendResponseHeaders(200, 10_000);
      exchange.getResponseBody().write(begun.getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    }

    /** Does nothing until the server is closed. */
    public void stalls() throws InterruptedException {
      closed.await();
    }
  }

  private StubEndpoint(Behaviour behaviour) throws IOException {
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(handling);
    server.createContext("/", exchange -> handle(exchange, behaviour));
    server.start();
  }

  /** A server on this machine that behaves so. */
  public static StubEndpoint that(Behaviour behaviour) {
    try {
      return new StubEndpoint(behaviour);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handle(HttpExchange exchange, Behaviour behaviour) throws IOException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try (exchange) {
      Asked one =
          new Asked(
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders().getFirst("Authorization"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      int number;
      synchronized (asked) {
        asked.add(one);
        number = asked.size();
      }
      behaviour.answer(number, one, new Line(exchange));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      atOnce.decrementAndGet();
    }
  }

  /** What goes before {@code /chat/completions}. */
  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
  }

  /** The requests that came, in their order. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** The most requests that were here at one time. */
  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    handling.shutdownNow();
  }
}
