package io.github.indicatorrefinery.pipeline.serve.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts by the labels that stand in braces behind the name. Safe for concurrent use; labels are of
 * this program's own making, so that there are few.
 */
final class LabelledCounts {
  private final String name;
  private final String help;
  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

  LabelledCounts(String name, String help) {
    this.name = name;
    this.help = help;
  }

  /** Counts one; {@code labels} such as {@code route="/api/ask",status="200"}. */
  void count(String labels) {
    counts.computeIfAbsent(labels, first -> new LongAdder()).increment();
  }

  void write(StringBuilder text) {
    text.append("# HELP %s %s\n# TYPE %s counter\n".formatted(name, help, name));
    counts.forEach(
        (labels, count) -> text.append("%s{%s} %d\n".formatted(name, labels, count.sum())));
  }
}
