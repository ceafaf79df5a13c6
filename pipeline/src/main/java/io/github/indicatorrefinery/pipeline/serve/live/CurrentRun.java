package io.github.indicatorrefinery.pipeline.serve.live;

import io.github.indicatorrefinery.pipeline.ask.Answerer;
import io.github.indicatorrefinery.pipeline.ask.RunSearch;
import io.github.indicatorrefinery.pipeline.run.RunMark;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The run that a folder holds. When another takes its place, requests that come get the new one,
 * those that are on their way end with the old one, and nobody waits. Where the new one cannot be
 * opened, the old one goes on. Safe for concurrent use.
 */
public final class CurrentRun implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private final String folder;
  private final Function<RunSearch, Answerer> answers;
  private final Consumer<String> told;
  private final ScheduledExecutorService looking;
  private volatile ServedRun served;
  private boolean closed;
  private String lastRefused = "";

  private CurrentRun(
      String folder,
      Function<RunSearch, Answerer> answers,
      Consumer<String> told,
      ServedRun served) {
    this.folder = folder;
    this.answers = answers;
    this.told = told;
    this.served = served;
    this.looking =
        Executors.newSingleThreadScheduledExecutor(
            run -> {
              Thread thread = new Thread(run, "look-for-run");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Opens the run in a folder and looks for a new one from then on.
   *
   * @param answers what answers from its pairs
   * @param told takes a line when another run is served, or cannot be
   */
  public static CurrentRun open(
      String folder, Function<RunSearch, Answerer> answers, Consumer<String> told)
      throws IOException {
    CurrentRun run = new CurrentRun(folder, answers, told, ServedRun.open(folder, answers));
    long millis = LOOK_EVERY.toMillis();
    // A look catches what goes wrong in it.
    ScheduledFuture<?> unused =
        run.looking.scheduleWithFixedDelay(run::look, millis, millis, TimeUnit.MILLISECONDS);
    return run;
  }

  /** The run for one request; whoever takes it closes it. */
  public RunLease lease() {
    while (true) {
      ServedRun now = served;
      if (now.enter()) {
        return new RunLease(now);
      }
      if (now == served) {
        throw new IllegalStateException("closed");
      }
    }
  }

  /** Takes up another run where there is one. While one is being published there is none. */
  void look() {
    try {
      Optional<String> found = RunMark.runIdIn(folder);
      if (found.isEmpty() || found.get().equals(served.record().runId())) {
        return;
      }
      ServedRun opened = ServedRun.open(folder, answers);
      if (takeUp(opened)) {
        told.accept("serving the run " + opened.record().runId());
      }
    } catch (IOException | RuntimeException e) {
      String why = String.valueOf(e.getMessage());
      if (!why.equals(lastRefused)) {
        lastRefused = why;
        told.accept("the new run cannot be served, the old one goes on: " + why);
      }
    }
  }

  /** Puts a run in the place of the old one; false where there is no place any more. */
  private synchronized boolean takeUp(ServedRun opened) throws IOException {
    if (closed) {
      opened.retire();
      return false;
    }
    ServedRun old = served;
    served = opened;
    try {
      old.retire();
    } catch (IOException | RuntimeException e) {
      told.accept("the old run cannot be closed: " + e.getMessage());
    }
    return true;
  }

  @Override
  public synchronized void close() throws IOException {
    looking.shutdownNow();
    closed = true;
    served.retire();
  }
}
