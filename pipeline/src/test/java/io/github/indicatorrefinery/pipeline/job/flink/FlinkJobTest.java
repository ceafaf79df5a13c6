package io.github.indicatorrefinery.pipeline.job.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;

class FlinkJobTest {
  private static final Duration LONG = Duration.standardMinutes(5);

  @Test
  void endsAsDone() throws IOException {
    PipelineResult job = FlinkJob.submit(dividing(84, 2));

    assertThat(job.waitUntilFinish(LONG)).isEqualTo(PipelineResult.State.DONE);
    assertThat(job.toString()).matches("job [0-9a-f]{32}");
    assertThat(job.metrics().allMetrics().getCounters()).isEmpty();
  }

  @Test
  void aFailureTellsWhatFailed() throws IOException {
    PipelineResult job = FlinkJob.submit(dividing(84, 0));

    assertThatThrownBy(() -> job.waitUntilFinish(LONG)).hasRootCauseMessage("/ by zero");
    assertThat(job.getState()).isEqualTo(PipelineResult.State.FAILED);
  }

  private static Pipeline dividing(int dividend, int divisor) {
    FlinkPipelineOptions options =
        PipelineOptionsFactory.fromArgs("--runner=FlinkRunner", "--parallelism=1")
            .as(FlinkPipelineOptions.class);
    options.setFlinkMaster(FlinkPresets.EMBEDDED);
    Pipeline pipeline = Pipeline.create(options);
    pipeline
        .apply("Give", Create.of(dividend))
        .apply("Divide", MapElements.into(TypeDescriptors.integers()).via(n -> n / divisor));
    return pipeline;
  }
}
