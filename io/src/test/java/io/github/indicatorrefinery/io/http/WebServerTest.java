package io.github.indicatorrefinery.io.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebServerTest {
  private static final HttpLimits SMALL = new HttpLimits(1_000, 2, Duration.ofMillis(50), 1_000);

  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch free = new CountDownLatch(1);
  private final CountDownLatch held = new CountDownLatch(2);
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private WebServer server;

  private void start(HttpLimits limits) throws IOException {
    List<Route> routes =
        List.of(
            Route.get("/hello/{name}", request -> Reply.json(request.variable("name"))),
            Route.post("/echo", request -> Reply.text(200, "text/plain", request.body())),
            Route.get("/held", this::held),
            Route.get(
                "/broken",
                request -> {
                  throw new IllegalStateException("a fault");
                }),
            Route.get(
                "/broken-off",
                request ->
                    Reply.events(
                        events -> {
                          events.send("word", "one");
                          throw new IllegalStateException("a fault");
                        })),
            Route.get(
                "/events",
                request ->
                    Reply.events(
                        events -> {
                          events.send("word", "one\ntwo");
                          events.send("[DONE]");
                        })));
    Face face =
        new Face(
            "/",
            routes,
            error -> Reply.html(error.status(), "<p>" + error.getMessage()),
            error -> Reply.json(error.status(), error.code()));
    server =
        WebServer.start(
            ServerAddress.loopback(0),
            limits,
            List.of(face),
            new RequestWatch() {
              @Override
              public void answered(String route, int status, long nanos) {
                told.add(route + " " + status);
              }

              @Override
              public void failed(String route, Exception failure) {
                told.add(route + " " + failure.getClass().getSimpleName());
              }
            });
  }

  private Reply held(WebRequest request) throws InterruptedException {
    held.countDown();
    free.await();
    return Reply.json("done");
  }

  @AfterEach
  void stop() {
    free.countDown();
    if (server != null) {
      server.close();
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void answersByRouteWithSafeHeaders() throws IOException, InterruptedException {
    start(SMALL);

    HttpResponse<String> reply = send(to("/hello/you"));

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("you");
    assertThat(reply.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(reply.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"));
    assertThat(reply.headers().firstValue("Cache-Control")).contains("no-store");
    HttpResponse<String> head = send(to("/hello/you").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void tellsErrorsAsTheClientTakesThem() throws IOException, InterruptedException {
    start(SMALL);

    assertThat(send(to("/nowhere")).body()).isEqualTo("not_found");
    assertThat(send(to("/nowhere").header("Accept", "text/html")).body()).startsWith("<p>");
    HttpResponse<String> wrong = send(to("/echo"));
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.headers().firstValue("Allow")).contains("POST");
    assertThat(send(to("/broken")).body()).isEqualTo("internal_error");
    assertThat(told).contains("/broken IllegalStateException", "/broken 500", "none 404");
  }

  @Test
  void aFaultInTheMiddleOfAnAnswerIsToldAsOne() throws IOException, InterruptedException {
    start(SMALL);

    send(to("/broken-off"));

    assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("/broken-off IllegalStateException");
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("/broken-off 500");
  }

  @Test
  void boundsBodiesOfEitherFraming() throws IOException, InterruptedException {
    start(SMALL);
    byte[] large = new byte[100_000];

    assertThat(send(to("/echo").POST(BodyPublishers.ofString("small"))).body()).isEqualTo("small");
    assertThat(send(to("/echo").POST(BodyPublishers.ofByteArray(large))).statusCode())
        .isEqualTo(413);
    HttpRequest.Builder chunked =
        to("/echo").POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[2_000])));
    assertThat(send(chunked).statusCode()).isEqualTo(413);
  }

  @Test
  void boundsWhatRunsAtOnce() throws IOException, InterruptedException {
    start(SMALL);
    List<CompletableFuture<HttpResponse<String>>> two =
        List.of(
            client.sendAsync(to("/held").build(), BodyHandlers.ofString()),
            client.sendAsync(to("/held").build(), BodyHandlers.ofString()));
    assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();

    HttpResponse<String> third = send(to("/hello/you"));

    assertThat(third.statusCode()).isEqualTo(429);
    assertThat(third.headers().firstValue("Retry-After")).contains("1");
    free.countDown();
    two.forEach(one -> assertThat(one.join().statusCode()).isEqualTo(200));
    assertThat(send(to("/hello/you")).statusCode()).isEqualTo(200);
  }

  @Test
  void boundsHowOftenAClientComes() throws IOException, InterruptedException {
    start(new HttpLimits(1_000, 2, Duration.ofSeconds(1), 1));

    assertThat(send(to("/hello/you")).statusCode()).isEqualTo(200);
    assertThat(send(to("/hello/you")).statusCode()).isEqualTo(200);
    assertThat(send(to("/hello/you")).statusCode()).isEqualTo(429);
  }

  @Test
  void streamsEvents() throws IOException, InterruptedException {
    start(SMALL);

    assertThat(send(to("/events")).body())
        .isEqualTo("event: word\ndata: one\ndata: two\n\ndata: [DONE]\n\n");
  }

  @Test
  void aRequestThatIsUnderwayIsFinishedBeforeTheEnd() throws IOException, InterruptedException {
    start(SMALL);
    CompletableFuture<HttpResponse<String>> underway =
        client.sendAsync(to("/held").build(), BodyHandlers.ofString());
    while (held.getCount() == 2) {
      Thread.onSpinWait();
    }
    Thread closing = new Thread(server::close);
    closing.start();
    free.countDown();
    closing.join();

    assertThat(underway.join().body()).isEqualTo("done");
  }

  @Test
  void aSmuggledRequestIsNeverAnswered() throws IOException {
    start(SMALL);
    String both =
        String.join(
            "\r\n",
            "POST /echo HTTP/1.1",
            "Host: localhost",
            "Content-Length: 4",
            "Transfer-Encoding: chunked",
            "",
            "0",
            "",
            "GET /hello/smuggled HTTP/1.1",
            "Host: localhost",
            "",
            "");
    try (Socket socket = new Socket(server.url().getHost(), server.url().getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(both.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

      assertThat(all).startsWith("HTTP/1.1 400").doesNotContain("smuggled");
    }
  }
}
