package io.github.indicatorrefinery.io.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.indicatorrefinery.io.http.Faces.Found;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What becomes of each request: it is checked, read, given a turn, answered by its route. Whatever
 * goes wrong before the answer is on its way is told by the face of its path.
 */
final class RequestHandling implements HttpHandler {
  private static final String NO_ROUTE = "none";
  private static final int FAILED = 500;
  private static final int CLIENT_GONE = 499;
  private static final Map<String, String> COME_BACK =
      Map.of("Retry-After", "5", "Connection", "close");

  private final RequestReading reading;
  private final Faces faces;
  private final HttpLimits limits;
  private final Semaphore turns;
  private final RequestWatch watch;
  private final AtomicInteger inFlight = new AtomicInteger();
  private volatile boolean stopping;

  RequestHandling(RequestReading reading, Faces faces, HttpLimits limits, RequestWatch watch) {
    this.reading = reading;
    this.faces = faces;
    this.limits = limits;
    this.turns = new Semaphore(limits.atOnce(), true);
    this.watch = watch;
  }

  /** From now on requests are sent away; how many are still on their way. */
  int stop() {
    stopping = true;
    return inFlight.get();
  }

  @Override
  public void handle(HttpExchange exchange) {
    inFlight.incrementAndGet();
    long begun = System.nanoTime();
    OneRequest request = new OneRequest(exchange);
    int status = CLIENT_GONE;
    try (exchange) {
      status = request.answer();
    } catch (IOException e) {
      // The client went, or was too slow: there is nobody to tell.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      inFlight.decrementAndGet();
      watch.answered(request.route, status, System.nanoTime() - begun);
    }
  }

  private final class OneRequest {
    private final HttpExchange exchange;
    private String route = NO_ROUTE;

    OneRequest(HttpExchange exchange) {
      this.exchange = exchange;
    }

    /** The status that went out. */
    int answer() throws IOException, InterruptedException {
      String path = exchange.getRequestURI().getRawPath();
      Face face = faces.face(path == null ? "" : path);
      String accept = exchange.getRequestHeaders().getFirst("Accept");
      WebException error;
      try {
        return answer(face);
      } catch (WebException e) {
        error = e;
      } catch (RuntimeException e) {
        watch.failed(route, e);
        if (exchange.getResponseCode() >= 0) {
          // Its headers went before: that it breaks off is all that can be told.
          return FAILED;
        }
        error = new WebException(FAILED, "internal_error", "the server failed");
      }
      return ReplySender.send(face.error(error, accept == null ? "" : accept), exchange);
    }

    private int answer(Face face) throws WebException, IOException, InterruptedException {
      if (stopping) {
        throw new WebException(503, "stopping", "the server is stopping", COME_BACK);
      }
      RequestTarget target = RequestTarget.of(exchange.getRequestURI());
      String client = reading.admit(exchange, target);
      Found found = faces.find(face, exchange.getRequestMethod(), target);
      route = found.route().path();
      WebRequest request = reading.read(exchange, target, client, found.variables());
      if (!turns.tryAcquire(limits.turnWait().toMillis(), TimeUnit.MILLISECONDS)) {
        throw WebException.tooMany("too many requests at once", 1);
      }
      Reply reply;
      try {
        reply = found.route().handler().answer(request);
        if (reply.length() == Reply.STREAMED) {
          return ReplySender.send(reply, exchange);
        }
      } finally {
        turns.release();
      }
      // A client that reads slowly keeps its own thread, and nobody's turn.
      return ReplySender.send(reply, exchange);
    }
  }
}
