package io.github.indicatorrefinery.pipeline.job.flink;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.beam.runners.core.metrics.MetricsContainerStepMap;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.util.SerializedThrowable;
import org.joda.time.Duration;

/**
 * A job that Flink has taken. Its counters come with the heartbeats of the workers, so they lag
 * behind; a failure is told by the cause that stopped the job.
 */
public final class FlinkJob implements PipelineResult {
  private static final MetricResults NONE =
      MetricsContainerStepMap.asAttemptedOnlyMetricResults(new MetricsContainerStepMap());

  private static final int CANCEL_SECONDS = 10;

  private final JobClient job;
  private final PipelineResult beams;
  private final CompletableFuture<JobExecutionResult> end;
  private volatile State state = State.RUNNING;

  private FlinkJob(JobClient job, PipelineResult beams) {
    this.job = job;
    this.beams = beams;
    this.end = job.getJobExecutionResult();
  }

  /**
   * Hands {@code pipeline} to Flink; what comes back is a {@link FlinkJob} if it can be watched.
   */
  public static PipelineResult submit(Pipeline pipeline) throws IOException {
    FlinkPipelineOptions options = pipeline.getOptions().as(FlinkPipelineOptions.class);
    // This class does the waiting: while Beam waits, it hides the job's id and its counters.
    options.setAttachedMode(false);
    if (options.getFlinkConfDir() != null) {
      return run(pipeline);
    }
    try (FlinkConfiguration configuration = FlinkConfiguration.write()) {
      options.setFlinkConfDir(configuration.folder());
      return run(pipeline);
    }
  }

  private static PipelineResult run(Pipeline pipeline) {
    try (SubmittedJob submitted = SubmittedJob.open()) {
      PipelineResult result = pipeline.run();
      Optional<JobClient> job = submitted.job();
      return job.isPresent() ? new FlinkJob(job.get(), result) : result;
    }
  }

  /** The id by which Flink's web UI and {@code flink list} name the job. */
  public String id() {
    return job.getJobID().toString();
  }

  @Override
  public State getState() {
    return state;
  }

  /** Returns once no worker works on the job any more, or after a few seconds. */
  @Override
  public State cancel() throws IOException {
    try {
      job.cancel().get(CANCEL_SECONDS, TimeUnit.SECONDS);
      end.get(CANCEL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // It has ended, one way or the other, or its cluster is out of reach.
      return State.CANCELLED;
    }
    return state;
  }

  @Override
  public String toString() {
    return "job " + id();
  }

  @Override
  public State waitUntilFinish() {
    return waitUntilFinish(Duration.millis(Long.MAX_VALUE));
  }

  /**
   * @throws IllegalStateException with the cause, when the job failed
   */
  @Override
  public State waitUntilFinish(Duration atMost) {
    try {
      end.get(atMost.getMillis(), TimeUnit.MILLISECONDS);
      state = State.DONE;
    } catch (TimeoutException e) {
      return state;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      state = State.FAILED;
      throw new IllegalStateException("job " + id() + " failed", readable(e));
    }
    return state;
  }

  /** An embedded cluster that has shut down has no counters any more. */
  @Override
  public MetricResults metrics() {
    try {
      return end.isDone() ? NONE : beams.metrics();
    } catch (IllegalStateException | CompletionException e) {
      return NONE;
    }
  }

  /** A cluster sends an error as text, since this process may not have its class. */
  private static Throwable readable(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof SerializedThrowable
        ? new IllegalStateException(cause.getMessage(), failure)
        : failure;
  }
}
