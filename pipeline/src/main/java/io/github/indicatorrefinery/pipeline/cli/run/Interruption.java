package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.io.publish.OutputFolder;
import java.io.IOException;
import java.io.PrintWriter;
import org.apache.beam.sdk.PipelineResult;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What happens when a user stops a run: a cluster's work on it ends, its unfinished files go, the
 * outputs of the earlier run stay.
 */
final class Interruption {
  private final OutputFolder folder;
  private final PrintWriter err;
  private volatile @Nullable PipelineResult running;

  private Interruption(OutputFolder folder, PrintWriter err) {
    this.folder = folder;
    this.err = err;
  }

  static Interruption discards(OutputFolder folder, PrintWriter err) {
    Interruption interruption = new Interruption(folder, err);
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::discard));
    return interruption;
  }

  /** From now on {@code job} is cancelled first. What runs in this process ends with it anyway. */
  void cancels(PipelineResult job) {
    running = job;
  }

  /** Also runs at the end of a run that was not stopped; there is nothing left to remove then. */
  private void discard() {
    if (!folder.isOpen()) {
      return;
    }
    try {
      if (running != null) {
        running.cancel();
      }
      folder.close();
      err.println("stopped: what an earlier run left is as it was");
    } catch (IOException e) {
      err.println("stopped: the next run removes what this one left");
    }
  }
}
