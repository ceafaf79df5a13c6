package io.github.indicatorrefinery.pipeline.job.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.Test;

class SubmittedJobTest {
  @Test
  void catchesTheJobOfItsOwnThreadAlone() {
    JobClient job = job();
    try (SubmittedJob submitted = SubmittedJob.open()) {
      CompletableFuture.runAsync(() -> new SubmittedJob.Listener().onJobSubmitted(job(), null))
          .join();
      assertThat(submitted.job()).isEmpty();

      new SubmittedJob.Listener().onJobSubmitted(job, null);
      assertThat(submitted.job()).containsSame(job);
    }
  }

  @Test
  void leavesNothingToTheNextSubmissionOfItsThread() {
    try (SubmittedJob submitted = SubmittedJob.open()) {
      new SubmittedJob.Listener().onJobSubmitted(job(), null);
      assertThat(submitted.job()).isPresent();
    }
    new SubmittedJob.Listener().onJobSubmitted(job(), null);

    try (SubmittedJob next = SubmittedJob.open()) {
      assertThat(next.job()).isEmpty();
    }
  }

  @Test
  void aThreadSubmitsOneJobAtATime() {
    try (SubmittedJob submitted = SubmittedJob.open()) {
      assertThatThrownBy(SubmittedJob::open).isInstanceOf(IllegalStateException.class);
      assertThat(submitted.job()).isEmpty();
    }
  }

  /** Nothing is asked of it. */
  private static JobClient job() {
    return (JobClient)
        Proxy.newProxyInstance(
            JobClient.class.getClassLoader(),
            new Class<?>[] {JobClient.class},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
