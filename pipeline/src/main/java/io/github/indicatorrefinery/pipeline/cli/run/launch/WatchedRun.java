package io.github.indicatorrefinery.pipeline.cli.run.launch;

import io.github.indicatorrefinery.pipeline.cli.terminal.ProgressLine;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.transforms.grade.GradedHere;
import java.io.PrintWriter;
import org.apache.beam.sdk.PipelineResult;
import org.joda.time.Duration;

/** Runs a pipeline to its end and shows how far it is. */
public final class WatchedRun {
  /** Short enough that a run ends when it ends, long enough to cost nothing. */
  private static final Duration LOOK_EVERY = Duration.millis(100);

  private final PipelineResult running;
  private final String working;
  private final PrintWriter err;
  private final ProgressLine progress;
  private final JudgeForecastLine forecast;

  /** A run of {@code job}, to be watched. */
  public WatchedRun(PipelineResult running, Job job, PrintWriter err) {
    this.running = running;
    this.working = job.output().working();
    this.err = err;
    this.progress = new ProgressLine(err);
    this.forecast = new JudgeForecastLine(job.judge());
  }

  /**
   * Returns once it ended well.
   *
   * @throws IllegalStateException when the run ended in another way than well
   */
  public void awaitEnd() {
    try (GradedHere graded = GradedHere.of(working)) {
      PipelineResult.State state = null;
      while (state == null || !state.isTerminal()) {
        state = running.waitUntilFinish(LOOK_EVERY);
        forecast.show(running, err);
        progress.show(running, graded);
      }
      if (state != PipelineResult.State.DONE) {
        throw new IllegalStateException("the run ended as " + state);
      }
    } finally {
      progress.end();
    }
  }
}
