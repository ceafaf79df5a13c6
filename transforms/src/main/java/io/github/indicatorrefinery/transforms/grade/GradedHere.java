package io.github.indicatorrefinery.transforms.grade;

import io.github.indicatorrefinery.transforms.sharing.Lease;
import io.github.indicatorrefinery.transforms.sharing.Leases;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many answers of one run this process has seen through, judged or failed, for whoever watches
 * the run in it. The judge sits over one element for hours, and the Direct Runner tells the
 * counters of an element once it is done; Flink tells them on the way.
 *
 * <p>Who counts and who watches open it by the run's working folder, which no other run has; the
 * count goes when both have closed it.
 */
public final class GradedHere implements AutoCloseable {
  private static final Leases<String, AtomicLong> RUNS = new Leases<>();

  private final Lease<AtomicLong> count;

  private GradedHere(Lease<AtomicLong> count) {
    this.count = count;
  }

  /** The count of the run that writes to {@code workingFolder}. */
  public static GradedHere of(String workingFolder) {
    return new GradedHere(RUNS.take(workingFolder, AtomicLong::new));
  }

  /** All since the first that has it open opened it. */
  public long count() {
    return count.value().get();
  }

  void increment() {
    count.value().incrementAndGet();
  }

  @Override
  public void close() {
    count.close();
  }
}
