package io.github.indicatorrefinery.io.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.indicatorrefinery.io.http.RequestCheck.Arrival;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A web server. A request is checked, read in full, given a turn and answered by its route; all
 * that goes wrong on the way is told in the form of the face that its path belongs to.
 *
 * <pre>{@code
 * Face face = new Face("/", List.of(Route.get("/healthz", request -> Reply.json("{}"))), errors);
 * try (WebServer server =
 *     WebServer.start(ServerAddress.loopback(8080), HttpLimits.perSecond(100), List.of(face), watch)) {
 *   …
 * }
 * }</pre>
 */
public final class WebServer implements AutoCloseable {
  /** What needs no token: whether there is a server is no secret. */
  public static final String HEALTH = "/healthz";

  private static final String NO_ROUTE = "none";
  private static final int CLIENT_GONE = 499;
  private static final Duration STOP_WAIT = Duration.ofSeconds(10);
  private static final long STOP_LOOK_MILLIS = 20;

  private final HttpServer server;
  private final ExecutorService threads;
  private final List<RequestCheck> checks = new ArrayList<>();
  private final @Nullable TokenCheck tokens;
  private final RateLimit rate;
  private final HttpLimits limits;
  private final Faces faces;
  private final RequestWatch watch;
  private final Semaphore turns;
  private final AtomicInteger inFlight = new AtomicInteger();
  private volatile boolean stopping;

  private WebServer(
      HttpServer server,
      ServerAddress address,
      HttpLimits limits,
      List<Face> faces,
      RequestWatch watch) {
    this.server = server;
    // The server's own limit of connections is that of the threads.
    this.threads = Executors.newCachedThreadPool(run -> new Thread(run, "request"));
    this.limits = limits;
    this.faces = new Faces(faces);
    this.watch = watch;
    this.turns = new Semaphore(limits.atOnce(), true);
    this.rate = new RateLimit(limits.perSecond(), 2.0 * limits.perSecond(), System::nanoTime);
    checks.add(new FramingCheck());
    checks.add(new HostCheck(address.allNames()));
    this.tokens =
        address.tokens() == null
            ? null
            : new TokenCheck(
                address.tokens(),
                Set.of(HEALTH),
                new RateLimit(
                    TokenCheck.GUESSES_PER_SECOND, TokenCheck.GUESSES_AT_ONCE, System::nanoTime));
    if (tokens != null) {
      checks.add(tokens);
    }
  }

  /** Starts a server; its threads end with it. */
  public static WebServer start(
      ServerAddress address, HttpLimits limits, List<Face> faces, RequestWatch watch)
      throws IOException {
    JdkServerSettings.set();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(address.address(), address.port()), 0);
    WebServer started = new WebServer(server, address, limits, faces, watch);
    server.setExecutor(started.threads);
    server.createContext("/", started::handle);
    server.start();
    return started;
  }

  /** Where this server is reached from this machine, without a slash at its end. */
  public URI url() {
    InetSocketAddress at = server.getAddress();
    String host = at.getAddress().isAnyLocalAddress() ? "127.0.0.1" : at.getAddress().getHostAddress();
    String name = host.contains(":") ? "[" + host.replaceFirst("%.*", "") + "]" : host;
    return URI.create("http://" + name + ":" + at.getPort());
  }

  private void handle(HttpExchange exchange) {
    long begun = System.nanoTime();
    inFlight.incrementAndGet();
    Answering answering = new Answering(exchange);
    int status = CLIENT_GONE;
    try (exchange) {
      status = answering.answer();
    } catch (IOException e) {
      // The client went, or was too slow; there is nobody to tell.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      inFlight.decrementAndGet();
      watch.answered(answering.route, status, System.nanoTime() - begun);
    }
  }

  /** One request on its way. */
  private final class Answering {
    private final HttpExchange exchange;
    private String route = NO_ROUTE;

    Answering(HttpExchange exchange) {
      this.exchange = exchange;
    }

    /** The status that went out. */
    int answer() throws IOException, InterruptedException {
      Face face = faces.face(exchange.getRequestURI().getPath() == null ? "/" : exchange.getRequestURI().getPath());
      boolean taken = false;
      try {
        if (stopping) {
          throw new WebException(503, "stopping", "the server is stopping", Map.of("Retry-After", "5", "Connection", "close"));
        }
        WebRequest request = read(face);
        taken = turns.tryAcquire(limits.turnWait().toMillis(), TimeUnit.MILLISECONDS);
        if (!taken) {
          throw WebException.tooMany("too many requests at once", 1);
        }
        Reply reply = found.route().handler().answer(request);
        return send(reply);
      } catch (WebException e) {
        return send(errorOf(face, e));
      } catch (RuntimeException e) {
        watch.failed(route, e);
        return send(errorOf(face, new WebException(500, "internal_error", "the server failed")));
      } finally {
        if (taken) {
          turns.release();
        }
      }
    }

    private Faces.@Nullable Found found;

    private WebRequest read(Face face) throws WebException, IOException {
      String address = exchange.getRemoteAddress().getAddress().getHostAddress();
      RequestTarget target = RequestTarget.of(exchange.getRequestURI());
      String method = exchange.getRequestMethod();
      Arrival arrival = new Arrival(method, target.path(), address, exchange.getRequestHeaders());
      for (RequestCheck check : checks) {
        check.check(arrival);
      }
      String client = tokens == null ? address : tokens.shown(arrival).map(n -> "token " + n).orElse(address);
      rate.take(client);
      found = faces.find(face, method, target);
      route = found.route().path();
      return new WebRequest(method, target.path(), client, found.variables(), target.parameters(), headers(), body());
    }

    private Map<String, String> headers() {
      Map<String, String> headers = new HashMap<>();
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
      return headers;
    }

    private byte[] body() throws WebException, IOException {
      int most = limits.bodyBytes();
      String told = exchange.getRequestHeaders().getFirst("Content-Length");
      // The JDK's server has refused a length that is no number.
      if (told != null && Long.parseLong(told) > most) {
        throw tooLarge(most);
      }
      byte[] body = exchange.getRequestBody().readNBytes(most + 1);
      if (body.length > most) {
        throw tooLarge(most);
      }
      return body;
    }

    private WebException tooLarge(int most) {
      return new WebException(413, "too_large", "a body has at most %,d bytes".formatted(most), Map.of("Connection", "close"));
    }

    private Reply errorOf(Face face, WebException error) {
      Reply reply = face.errors().of(error);
      for (Map.Entry<String, String> header : error.headers().entrySet()) {
        reply = reply.with(header.getKey(), header.getValue());
      }
      return reply;
    }

    private int send(Reply reply) throws IOException, InterruptedException {
      Map<String, String> headers = new HashMap<>(SafeHeaders.ALL);
      headers.put("Content-Type", reply.contentType());
      headers.putAll(reply.headers());
      headers.forEach(exchange.getResponseHeaders()::set);
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (head || reply.length() == 0) {
        exchange.sendResponseHeaders(reply.status(), -1);
        return reply.status();
      }
      exchange.sendResponseHeaders(reply.status(), Math.max(reply.length(), 0));
      reply.content().writeTo(exchange.getResponseBody());
      exchange.getResponseBody().close();
      return reply.status();
    }
  }

  /** Takes no more requests, waits for those that are on their way, and ends. */
  @Override
  public void close() {
    stopping = true;
    long latest = System.nanoTime() + STOP_WAIT.toNanos();
    try {
      while (inFlight.get() > 0 && System.nanoTime() < latest) {
        Thread.sleep(STOP_LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}
