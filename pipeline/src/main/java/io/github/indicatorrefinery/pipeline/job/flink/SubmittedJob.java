package io.github.indicatorrefinery.pipeline.job.flink;

import java.util.Optional;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.JobListener;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Catches the handle of the job that a thread submits. Beam keeps it to itself, and with it the
 * job's id and the reason of a failure. Flink makes the listener from its name in the
 * configuration.
 */
public final class SubmittedJob implements JobListener {
  private static final ThreadLocal<JobClient> LATEST = new ThreadLocal<>();

  /** The job that this thread submitted last, once. */
  static Optional<JobClient> take() {
    JobClient job = LATEST.get();
    LATEST.remove();
    return Optional.ofNullable(job);
  }

  @Override
  public void onJobSubmitted(@Nullable JobClient job, @Nullable Throwable failure) {
    LATEST.set(job);
  }

  @Override
  public void onJobExecuted(@Nullable JobExecutionResult result, @Nullable Throwable failure) {
    // The handle tells the end as well.
  }
}
