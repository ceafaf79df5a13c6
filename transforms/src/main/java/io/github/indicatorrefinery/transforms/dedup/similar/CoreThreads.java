package io.github.indicatorrefinery.transforms.dedup.similar;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/** Works on many things at once where one worker holds them all. */
final class CoreThreads implements AutoCloseable {
  /**
   * How many threads a core: an idle worker of the Direct Runner asks for work without a pause, and
   * with a thread a core it would take a third of two cores.
   */
  private static final int THREADS_A_CORE = 4;

  private final ForkJoinPool pool =
      new ForkJoinPool(THREADS_A_CORE * Runtime.getRuntime().availableProcessors());

  /** What comes of each, in their order; {@code work} is safe for concurrent use. */
  <A, B> List<B> map(List<A> things, Function<A, B> work) {
    return pool.submit(() -> things.parallelStream().map(work).toList()).join();
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
