package io.github.indicatorrefinery.pipeline.cli.run.launch;

import io.github.indicatorrefinery.pipeline.job.flink.FlinkJob;
import io.github.indicatorrefinery.pipeline.job.flink.FlinkPresets;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;

/** How a job is set going, and whether the command stays with it. */
public enum Launch {
  DIRECT,
  FLINK,
  FLINK_DETACHED;

  static Launch of(List<String> beamArguments) {
    if (!FlinkPresets.apply(beamArguments)) {
      return DIRECT;
    }
    return FlinkPresets.detach(beamArguments) ? FLINK_DETACHED : FLINK;
  }

  /** Whether the job goes on without the command. */
  public boolean isDetached() {
    return this == FLINK_DETACHED;
  }

  /** Sets {@code pipeline} going. */
  public PipelineResult start(Pipeline pipeline) throws IOException {
    return this == DIRECT ? pipeline.run() : FlinkJob.submit(pipeline);
  }
}
