package io.github.indicatorrefinery.pipeline.serve.metrics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** How long things took, as a histogram by labels. Safe for concurrent use. */
final class Seconds {
  /** From a page out of memory to a model that took its time. */
  private static final List<Double> BOUNDS =
      List.of(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0);

  private static final double NANOS = 1e9;

  private final String name;
  private final String help;
  private final Map<String, Histogram> histograms = new ConcurrentSkipListMap<>();

  Seconds(String name, String help) {
    this.name = name;
    this.help = help;
  }

  private static final class Histogram {
    private final AtomicLongArray buckets = new AtomicLongArray(BOUNDS.size() + 1);
    private final LongAdder nanos = new LongAdder();
  }

  void took(String labels, long nanos) {
    Histogram histogram = histograms.computeIfAbsent(labels, first -> new Histogram());
    int bucket = 0;
    while (bucket < BOUNDS.size() && nanos / NANOS > BOUNDS.get(bucket)) {
      bucket++;
    }
    histogram.buckets.incrementAndGet(bucket);
    histogram.nanos.add(nanos);
  }

  void write(StringBuilder text) {
    text.append("# HELP %s %s\n# TYPE %s histogram\n".formatted(name, help, name));
    histograms.forEach((labels, histogram) -> write(labels, histogram, text));
  }

  private void write(String labels, Histogram histogram, StringBuilder text) {
    String before = labels.isEmpty() ? "" : labels + ",";
    String alone = labels.isEmpty() ? "" : "{" + labels + "}";
    long sum = 0;
    for (int i = 0; i <= BOUNDS.size(); i++) {
      sum += histogram.buckets.get(i);
      String bound = i < BOUNDS.size() ? BOUNDS.get(i).toString() : "+Inf";
      text.append("%s_bucket{%sle=\"%s\"} %d\n".formatted(name, before, bound, sum));
    }
    double seconds = histogram.nanos.sum() / NANOS;
    text.append(String.format(Locale.ROOT, "%s_sum%s %.6f\n", name, alone, seconds));
    text.append("%s_count%s %d\n".formatted(name, alone, sum));
  }
}
