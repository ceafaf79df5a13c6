package io.github.indicatorrefinery.pipeline.serve.live;

import io.github.indicatorrefinery.pipeline.ask.Asked;
import io.github.indicatorrefinery.pipeline.ask.AskedLog;
import io.github.indicatorrefinery.pipeline.ask.Inquiry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.checkerframework.checker.nullness.qual.Nullable;

/** One question at the desk: first what was found, then the answer, both of one run. */
public final class DeskVisit implements AutoCloseable {
  private final Instant begun;
  private final RunLease lease;
  private final Asked asked;
  private final DeskWatch watch;
  private final @Nullable AskedLog log;

  private DeskVisit(
      Instant begun, RunLease lease, Asked asked, DeskWatch watch, @Nullable AskedLog log) {
    this.begun = begun;
    this.lease = lease;
    this.asked = asked;
    this.watch = watch;
    this.log = log;
  }

  static DeskVisit begin(RunLease lease, Inquiry inquiry, DeskWatch watch, @Nullable AskedLog log)
      throws InterruptedException {
    try {
      Instant begun = Instant.now();
      Asked asked = lease.ask(inquiry);
      watch.searched(asked.gate());
      return new DeskVisit(begun, lease, asked, watch, log);
    } catch (InterruptedException | RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  /** What the run has. */
  public Asked asked() {
    return asked;
  }

  /** The answer; it is made, and kept in the log, once for each call. */
  public Answered answer() throws InterruptedException {
    Answered answered = new Answered(asked, lease.answer(asked).orElse(null));
    watch.answered(answered);
    if (log != null) {
      try {
        log.add(asked, begun, Duration.between(begun, Instant.now()).toMillis());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return answered;
  }

  @Override
  public void close() {
    lease.close();
  }
}
