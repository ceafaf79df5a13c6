package io.github.indicatorrefinery.pipeline.cli.terminal;

import io.github.indicatorrefinery.transforms.grade.GradedHere;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;

/**
 * One line on how far a run is. In a terminal it updates in place; in a log it stands anew every
 * few seconds. It is drawn from the runner's counters, which a retried bundle may count twice, and
 * from what the judge counts in this process: it informs, the ledger counts.
 */
public final class ProgressLine {
  /** The counters that the stages keep. */
  private static final String NAMESPACE = "progress";

  private static final String JUDGED = "judged";

  private static final long TERMINAL_EVERY_MILLIS = 200;
  private static final long LOG_EVERY_MILLIS = 5_000;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final long startedAt = System.nanoTime();
  private long nextAtMillis;
  private boolean shown;

  public ProgressLine(PrintWriter err) {
    this.err = err;
    this.terminal = TerminalHere.isOnStandardError();
    this.nextAtMillis = terminal ? 0 : LOG_EVERY_MILLIS;
  }

  /** Shows the line of a run where it is time to. */
  public void show(PipelineResult result, GradedHere graded) {
    show(seconds -> line(counters(result, graded.count()), seconds));
  }

  /** Shows what is to be told after so many seconds, where it is time to. */
  public void show(DoubleFunction<String> told) {
    long elapsed = (System.nanoTime() - startedAt) / 1_000_000;
    if (elapsed < nextAtMillis) {
      return;
    }
    nextAtMillis = elapsed + (terminal ? TERMINAL_EVERY_MILLIS : LOG_EVERY_MILLIS);
    String line = told.apply(elapsed / 1000.0);
    err.print(terminal ? CLEAR_LINE + line : line + System.lineSeparator());
    err.flush();
    shown = true;
  }

  /** Leaves the terminal at the start of an empty line. */
  public void end() {
    if (terminal && shown) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }

  static String line(Map<String, Long> counters, double seconds) {
    long read = counters.getOrDefault("read", 0L);
    return String.format(
        Locale.ROOT,
        "read %,d, scored %,d, %s%sassembled %,d pairs, wrote %,d files, %.0f s, %,.0f pairs/s",
        read,
        counters.getOrDefault("scored", 0L),
        onceBegun("embedded", counters),
        onceBegun(JUDGED, counters),
        counters.getOrDefault("assembled", 0L),
        counters.getOrDefault("files", 0L),
        seconds,
        read / Math.max(seconds, 0.001));
  }

  /** Of a stage that not every run has. */
  private static String onceBegun(String stage, Map<String, Long> counters) {
    long done = counters.getOrDefault(stage, 0L);
    return done == 0 ? "" : String.format(Locale.ROOT, "%s %,d, ", stage, done);
  }

  private static Map<String, Long> counters(PipelineResult result, long gradedHere) {
    Map<String, Long> counters = new TreeMap<>();
    MetricsFilter filter =
        MetricsFilter.builder().addNameFilter(MetricNameFilter.inNamespace(NAMESPACE)).build();
    for (MetricResult<Long> counter : result.metrics().queryMetrics(filter).getCounters()) {
      counters.merge(counter.getName().getName(), counter.getAttempted(), Long::sum);
    }
    counters.merge(JUDGED, gradedHere, Math::max);
    return counters;
  }
}
