package io.github.indicatorrefinery.transforms.grade;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many answers this process has seen through, judged or failed, for whoever watches a run in
 * it. The judge sits over one element for hours, and the Direct Runner tells the counters of an
 * element once it is done; Flink tells them on the way.
 */
public final class GradedHere {
  private static final AtomicLong COUNT = new AtomicLong();

  private GradedHere() {}

  /** All since the process began: a run is told by the difference. */
  public static long count() {
    return COUNT.get();
  }

  static void increment() {
    COUNT.incrementAndGet();
  }
}
