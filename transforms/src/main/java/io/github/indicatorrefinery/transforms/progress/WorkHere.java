package io.github.indicatorrefinery.transforms.progress;

import io.github.indicatorrefinery.transforms.sharing.Lease;
import io.github.indicatorrefinery.transforms.sharing.Leases;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * How much of each {@link LongWork} of one run this process has done, for whoever watches the run
 * in it. A file of gigabytes is one element, and so is all that one worker compares or a judge sits
 * over for hours: the Direct Runner tells the counters of an element once it is done.
 *
 * <p>Who works and who watches open it by the run's working folder, which no other run has; the
 * counts go when all have closed it. Safe for use by many threads.
 */
public final class WorkHere implements AutoCloseable {
  private static final Leases<String, Map<LongWork, LongAdder>> RUNS = new Leases<>();

  private final Lease<Map<LongWork, LongAdder>> counts;

  private WorkHere(Lease<Map<LongWork, LongAdder>> counts) {
    this.counts = counts;
  }

  /** The counts of the run that writes to {@code workingFolder}. */
  public static WorkHere of(String workingFolder) {
    return new WorkHere(RUNS.take(workingFolder, WorkHere::none));
  }

  private static Map<LongWork, LongAdder> none() {
    Map<LongWork, LongAdder> counts = new EnumMap<>(LongWork.class);
    for (LongWork work : LongWork.values()) {
      counts.put(work, new LongAdder());
    }
    return counts;
  }

  /** Tells that so much more was done. */
  public void add(LongWork work, long count) {
    counts.value().get(work).add(count);
  }

  /** All since the first that has it open opened it. */
  public long count(LongWork work) {
    return counts.value().get(work).sum();
  }

  @Override
  public void close() {
    counts.close();
  }
}
