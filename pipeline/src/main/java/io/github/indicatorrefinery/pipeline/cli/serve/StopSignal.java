package io.github.indicatorrefinery.pipeline.cli.serve;

import java.util.concurrent.CountDownLatch;

/**
 * A server runs until its process is told to end. What it has begun is finished first, in the hook:
 * the process ends when the hook has.
 */
final class StopSignal implements AutoCloseable {
  private final Thread hook;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private StopSignal(Runnable stop) {
    this.hook =
        new Thread(
            () -> {
              stop.run();
              stopped.countDown();
            },
            "stop");
  }

  /** From now on the end of the process does this first. */
  static StopSignal expected(Runnable stop) {
    StopSignal signal = new StopSignal(stop);
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Waits until it was done. */
  void await() throws InterruptedException {
    stopped.await();
  }

  /** The end of the process is nothing to the server any more. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook has been at work.
    }
  }
}
