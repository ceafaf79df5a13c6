package io.github.indicatorrefinery.pipeline.cli.research;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when a user ends the process while it researches: the research is stopped, and the
 * process waits until the command has written what is answered and said so. It lasts until it is
 * closed.
 */
public final class StoppedByUser {
  /** Writing the reports of all indicators takes a few seconds; a user waits no longer. */
  private static final long MOST_SECONDS = 30;

  private final CountDownLatch written = new CountDownLatch(1);
  private final Runnable stop;
  private final Thread hook = new Thread(this::stop, "research-stop");

  private StoppedByUser(Runnable stop) {
    this.stop = stop;
  }

  /** From now on, the end of the process calls {@code stop} first. */
  public static StoppedByUser calls(Runnable stop) {
    StoppedByUser stopped = new StoppedByUser(stop);
    Runtime.getRuntime().addShutdownHook(stopped.hook);
    return stopped;
  }

  /** From now on, the end of the process has this done, and waits for nobody. */
  public static StoppedByUser onlyCalls(Runnable told) {
    StoppedByUser stopped = calls(told);
    stopped.written.countDown();
    return stopped;
  }

  private void stop() {
    stop.run();
    try {
      if (!written.await(MOST_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("stopped: the reports were not written; the same command writes them");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The command has said what there is to say. */
  public void close() {
    written.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook is at work, and goes on now.
    }
  }
}
