package io.github.indicatorrefinery.pipeline.serve;

import static io.github.indicatorrefinery.pipeline.serve.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.ask.ExtractiveAnswer;
import io.github.indicatorrefinery.pipeline.ask.Inquiry;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.github.indicatorrefinery.pipeline.serve.live.RunLease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another run takes the folder while the server is asked. */
class ReplacedRunTest {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int CLIENTS = 3;

  private static final String NEW_PAIR =
      "What does the Puell Multiple compare?,The Puell Multiple compares the coins issued on a day with their yearly average.,Puell Multiple\n";

  private static final String ABOUT_IT = "/api/search?q=What+does+the+Puell+Multiple+compare%3F";

  @TempDir private Path folder;

  @Test
  void isServedWithoutAFailedRequest() throws IOException, InterruptedException {
    try (ServerFixture server = new ServerFixture(folder)) {
      AtomicBoolean done = new AtomicBoolean();
      AtomicInteger answered = new AtomicInteger();
      Queue<String> failed = new ConcurrentLinkedQueue<>();
      CountDownLatch begun = new CountDownLatch(CLIENTS);
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Thread client = new Thread(() -> ask(server, done, answered, failed, begun));
        client.start();
        clients.add(client);
      }
      begun.await();

      server.writeRun(folder, NEW_PAIR);
      awaitNewPair(server);
      done.set(true);
      for (Thread client : clients) {
        client.join();
      }

      assertThat(failed).isEmpty();
      assertThat(answered.get()).isGreaterThan(CLIENTS);
      assertThat(server.told).hasSize(1).allMatch(line -> line.startsWith("serving the run "));
    }
  }

  private static void ask(
      ServerFixture server,
      AtomicBoolean done,
      AtomicInteger answered,
      Queue<String> failed,
      CountDownLatch begun) {
    try {
      while (!done.get()) {
        var reply = server.post("/api/ask", "{\"question\": \"How is the RSI smoothed?\"}");
        if (reply.statusCode() != 200 || !reply.body().contains("Wilder")) {
          failed.add(reply.statusCode() + " " + reply.body());
        }
        answered.incrementAndGet();
        begun.countDown();
      }
    } catch (IOException e) {
      failed.add(e.toString());
      begun.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitNewPair(ServerFixture server) throws IOException, InterruptedException {
    long latest = System.nanoTime() + PATIENCE.toNanos();
    String band = "";
    while (!band.equals("answered") && System.nanoTime() < latest) {
      band = json(server.get(ABOUT_IT)).at("/gate/band").asText();
    }
    assertThat(band).isEqualTo("answered");
  }

  @Test
  void theOldOneGoesOnForWhoHasItAndIsClosedAfter() throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isDirectory(OPEN_FILES), "no list of open files");
    try (ServerFixture server = new ServerFixture(folder)) {
      try (RunLease old = server.current.lease()) {
        String before = old.record().runId();
        server.writeRun(folder, NEW_PAIR);
        awaitNewPair(server);

        assertThat(old.ask(Inquiry.of("How is the RSI smoothed?")).citations()).hasSize(5);
        assertThat(old.record().runId()).isEqualTo(before);
        assertThat(openAndGone(server.run)).isNotEmpty();
      }

      assertThat(openAndGone(server.run)).isEmpty();
    }
  }

  @Test
  void aRunThatIsOpenedWhileTheServerClosesIsClosedToo() throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isDirectory(OPEN_FILES), "no list of open files");
    ServerFixture fixture = new ServerFixture(folder);
    fixture.close();
    CountDownLatch opening = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    AtomicInteger opened = new AtomicInteger();
    CurrentRun current =
        CurrentRun.open(
            fixture.run.toString(),
            search -> {
              if (opened.incrementAndGet() > 1) {
                opening.countDown();
                awaitWhateverHappens(closed);
              }
              return new ExtractiveAnswer(search);
            },
            fixture.told::add);
    fixture.writeRun(folder, NEW_PAIR);
    assertThat(opening.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

    current.close();
    closed.countDown();

    long latest = System.nanoTime() + PATIENCE.toNanos();
    while (!openDatabases(fixture.run).isEmpty() && System.nanoTime() < latest) {
      Thread.sleep(50);
    }
    assertThat(openDatabases(fixture.run)).isEmpty();
    assertThat(fixture.told).isEmpty();
  }

  /** Closing interrupts who looks for a run; what opens a file is not interrupted by that. */
  private static void awaitWhateverHappens(CountDownLatch latch) {
    boolean interrupted = false;
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Databases that are open and have lost their name. */
  private static List<String> openAndGone(Path run) throws IOException {
    return openDatabases(run).stream().filter(file -> file.endsWith("(deleted)")).toList();
  }

  private static List<String> openDatabases(Path run) throws IOException {
    List<String> databases = new ArrayList<>();
    try (Stream<Path> open = Files.list(OPEN_FILES)) {
      for (Path one : open.toList()) {
        if (Files.isSymbolicLink(one)) {
          String file = Files.readSymbolicLink(one).toString();
          if (file.startsWith(run.getParent().toString()) && file.contains("refinery.db")) {
            databases.add(file);
          }
        }
      }
    }
    return databases;
  }
}
