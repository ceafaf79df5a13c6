package io.github.indicatorrefinery.pipeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.joda.time.Duration;

/** Runs a pipeline to its end and shows how far it is. */
final class WatchedRun {
  /** Short enough that a run ends when it ends, long enough to cost nothing. */
  private static final Duration LOOK_EVERY = Duration.millis(100);

  private final Pipeline pipeline;
  private final ProgressLine progress;

  WatchedRun(Pipeline pipeline, PrintWriter err) {
    this.pipeline = pipeline;
    this.progress = new ProgressLine(err);
  }

  /**
   * @throws IllegalStateException when the run ended in another way than well
   */
  void run() throws IOException {
    PipelineResult result = pipeline.run();
    try {
      PipelineResult.State state = null;
      while (state == null || !state.isTerminal()) {
        state = result.waitUntilFinish(LOOK_EVERY);
        progress.show(result);
      }
      if (state != PipelineResult.State.DONE) {
        throw new IllegalStateException("the run ended as " + state);
      }
    } finally {
      progress.end();
    }
  }
}
