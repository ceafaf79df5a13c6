package io.github.indicatorrefinery.pipeline.job.flink;

import java.util.Optional;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.JobListener;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Catches the handle of the job that is submitted while it is open. Beam keeps it to itself, and
 * with it the job's id and the reason of a failure.
 *
 * <p>Flink makes the listener from its name in the configuration and gives it nothing but the job,
 * in the thread that submits it; so it is the thread that leads from the one to the other, and from
 * {@link #open} to {@link #close} alone. Two threads may submit at once; one submits one job at a
 * time.
 */
final class SubmittedJob implements AutoCloseable {
  private static final ThreadLocal<SubmittedJob> OPEN = new ThreadLocal<>();

  private @Nullable JobClient job;

  private SubmittedJob() {}

  /**
   * Waits for the job that this thread is about to submit.
   *
   * @throws IllegalStateException when the thread is submitting another
   */
  static SubmittedJob open() {
    if (OPEN.get() != null) {
      throw new IllegalStateException("this thread is submitting another job");
    }
    SubmittedJob submitted = new SubmittedJob();
    OPEN.set(submitted);
    return submitted;
  }

  /** The job; empty where Flink was not told of the listener. */
  Optional<JobClient> job() {
    return Optional.ofNullable(job);
  }

  @Override
  public void close() {
    OPEN.remove();
  }

  /** What Flink makes and tells. */
  public static final class Listener implements JobListener {
    @Override
    public void onJobSubmitted(@Nullable JobClient submitted, @Nullable Throwable failure) {
      SubmittedJob open = OPEN.get();
      if (open != null) {
        open.job = submitted;
      }
    }

    @Override
    public void onJobExecuted(@Nullable JobExecutionResult result, @Nullable Throwable failure) {
      // The handle tells the end as well.
    }
  }
}
