package io.github.indicatorrefinery.pipeline.cli.run.launch;

import io.github.indicatorrefinery.pipeline.cli.terminal.ProgressLine;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.transforms.grade.GradeAnswers;
import io.github.indicatorrefinery.transforms.progress.WorkHere;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.joda.time.Duration;

/** Runs a pipeline to its end and shows how far it is. */
public final class WatchedRun {
  /** The counters that the stages keep. */
  private static final String PROGRESS = "progress";

  /** Short enough that a run ends when it ends, long enough to cost nothing. */
  private static final Duration LOOK_EVERY = Duration.millis(100);

  private final PipelineResult running;
  private final Job job;
  private final InputSizes sizes;
  private final ProgressLine progress;
  private final RunForecast forecast = new RunForecast();
  private final JudgeForecastLine judging;

  /**
   * A run of {@code job}, to be watched.
   *
   * @param sizes of all inputs
   */
  public WatchedRun(PipelineResult running, Job job, InputSizes sizes, ProgressLine progress) {
    this.running = running;
    this.job = job;
    this.sizes = sizes;
    this.progress = progress;
    this.judging = new JudgeForecastLine(job.judge());
  }

  /**
   * Returns once it ended well.
   *
   * @throws IllegalStateException when the run ended in another way than well
   */
  public void awaitEnd() {
    try (WorkHere here = WorkHere.of(job.output().working())) {
      PipelineResult.State state = null;
      while (state == null || !state.isTerminal()) {
        state = running.waitUntilFinish(LOOK_EVERY);
        judging.show(running, progress);
        progress.show(
            seconds ->
                RunLine.of(
                    forecast.after(seconds, new RunCounts(counters(), here, sizes).of(job))));
      }
      if (state != PipelineResult.State.DONE) {
        throw new IllegalStateException("the run ended as " + state);
      }
    } finally {
      progress.end();
    }
  }

  private Map<String, Long> counters() {
    Map<String, Long> counters = new TreeMap<>();
    MetricsFilter filter =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.inNamespace(PROGRESS))
            .addNameFilter(MetricNameFilter.inNamespace(GradeAnswers.FORECAST))
            .build();
    for (MetricResult<Long> counter : running.metrics().queryMetrics(filter).getCounters()) {
      counters.merge(counter.getName().getName(), counter.getAttempted(), Long::sum);
    }
    return counters;
  }
}
