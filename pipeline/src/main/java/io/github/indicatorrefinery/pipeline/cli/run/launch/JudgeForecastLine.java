package io.github.indicatorrefinery.pipeline.cli.run.launch;

import io.github.indicatorrefinery.pipeline.cli.terminal.ProgressLine;
import io.github.indicatorrefinery.pipeline.model.ModelGrader;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import io.github.indicatorrefinery.transforms.grade.Forecast;
import io.github.indicatorrefinery.transforms.grade.GradeAnswers;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Tells once what judging will take, as soon as the run knows. */
final class JudgeForecastLine {
  private final @Nullable ModelGrader judge;
  private boolean told;

  /** For this judge; null where nobody judges. */
  JudgeForecastLine(@Nullable ModelGrader judge) {
    this.judge = judge;
  }

  void show(PipelineResult running, ProgressLine progress) {
    if (judge == null || told) {
      return;
    }
    Map<String, Long> counters = counters(running);
    if (counters.getOrDefault(GradeAnswers.ANSWERS, 0L) == 0) {
      return;
    }
    Forecast forecast =
        new Forecast(
            counters.get(GradeAnswers.ANSWERS),
            counters.getOrDefault(GradeAnswers.KNOWN, 0L),
            counters.getOrDefault(GradeAnswers.TOKENS, 0L));
    progress.tell(
        "judge %s: %s"
            .formatted(
                TerminalText.of(judge.rules().model()),
                forecast.text(judge.rules().pricePerMillionTokens())));
    told = true;
  }

  private static Map<String, Long> counters(PipelineResult running) {
    Map<String, Long> counters = new TreeMap<>();
    MetricsFilter filter =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.inNamespace(GradeAnswers.FORECAST))
            .build();
    for (MetricResult<Long> counter : running.metrics().queryMetrics(filter).getCounters()) {
      counters.merge(counter.getName().getName(), counter.getAttempted(), Long::sum);
    }
    return counters;
  }
}
