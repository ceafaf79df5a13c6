package io.github.indicatorrefinery.io.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web server on the JDK's own.
 *
 * <pre>{@code
 * Face face = new Face("/", List.of(Route.get("/healthz", request -> Reply.json("{}"))), errors);
 * try (WebServer server =
 *     WebServer.start(ServerAddress.loopback(8080), HttpLimits.perSecond(100), List.of(face), watch)) {
 *   System.out.println(server.url());
 * }
 * }</pre>
 */
public final class WebServer implements AutoCloseable {
  /** What needs no token: whether there is a server is no secret. */
  public static final String HEALTH = "/healthz";

  private static final Duration STOP_WAIT = Duration.ofSeconds(10);
  private static final long STOP_LOOK_MILLIS = 20;

  private final HttpServer server;
  private final ExecutorService threads;
  private final RequestHandling handling;

  private WebServer(HttpServer server, ExecutorService threads, RequestHandling handling) {
    this.server = server;
    this.threads = threads;
    this.handling = handling;
  }

  /**
   * Starts a server; its threads end with it.
   *
   * @param faces one of them has the prefix {@code /}
   * @throws java.net.BindException where the port is taken, or the address is none of this machine
   */
  public static WebServer start(
      ServerAddress address, HttpLimits limits, List<Face> faces, RequestWatch watch)
      throws IOException {
    JdkServerSettings.set();
    RequestHandling handling =
        new RequestHandling(new RequestReading(address, limits), new Faces(faces), limits, watch);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(address.address(), address.port()), 0);
    // As many as there are connections, which the JDK's server limits.
    ExecutorService threads = Executors.newCachedThreadPool(run -> new Thread(run, "request"));
    server.setExecutor(threads);
    server.createContext("/", handling);
    server.start();
    return new WebServer(server, threads, handling);
  }

  /** Where this server is reached from this machine, without a slash at its end. */
  public URI url() {
    InetSocketAddress at = server.getAddress();
    boolean any = at.getAddress().isAnyLocalAddress();
    String address = any ? "127.0.0.1" : at.getAddress().getHostAddress().replaceFirst("%.*", "");
    String host = address.contains(":") ? "[" + address + "]" : address;
    return URI.create("http://%s:%d".formatted(host, at.getPort()));
  }

  /** Takes no more requests, waits for those that are on their way, and ends. */
  @Override
  public void close() {
    long latest = System.nanoTime() + STOP_WAIT.toNanos();
    try {
      while (handling.stop() > 0 && System.nanoTime() < latest) {
        Thread.sleep(STOP_LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}
