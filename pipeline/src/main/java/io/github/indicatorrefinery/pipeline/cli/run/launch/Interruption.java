package io.github.indicatorrefinery.pipeline.cli.run.launch;

import io.github.indicatorrefinery.io.publish.OutputFolder;
import io.github.indicatorrefinery.pipeline.cli.terminal.ProgressLine;
import io.github.indicatorrefinery.pipeline.run.RunMark;
import java.io.IOException;
import java.io.PrintWriter;
import org.apache.beam.sdk.PipelineResult;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What happens when a user stops a run: a cluster's work on it ends, its unfinished files go, the
 * outputs of the earlier run stay. It lasts from before the run takes its folder until after it has
 * given it back; a process that goes on then knows nothing of the run any more.
 */
public final class Interruption implements AutoCloseable {
  final Thread hook = new Thread(this::discard, "interruption");

  private final PrintWriter err;
  private volatile @Nullable OutputFolder folder;
  private volatile @Nullable String location;
  private volatile @Nullable PipelineResult running;
  private volatile @Nullable ProgressLine line;

  private Interruption(PrintWriter err) {
    this.err = err;
  }

  /** From now on, the end of the process tells {@code err} what becomes of the run. */
  public static Interruption expected(PrintWriter err) {
    Interruption interruption = new Interruption(err);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /**
   * From now on what is unfinished in {@code output} is discarded.
   *
   * @param place where the output is, an earlier run perhaps in it
   */
  public void discards(OutputFolder output, String place) {
    location = place;
    folder = output;
  }

  /** From now on this line is ended before anything is told. */
  public void ends(ProgressLine progress) {
    line = progress;
  }

  /** From now on {@code job} is cancelled first. What runs in this process ends with it anyway. */
  public void cancels(PipelineResult job) {
    running = job;
  }

  /** Where the run has not begun or is over, there is nothing to remove. */
  void discard() {
    ProgressLine progress = line;
    if (progress != null) {
      progress.end();
    }
    OutputFolder output = folder;
    if (output == null || !output.isOpen()) {
      return;
    }
    try {
      if (running != null) {
        running.cancel();
      }
      output.close();
      String place = location;
      err.println(
          place != null && RunMark.in(place).isPresent()
              ? "stopped: the earlier run in %s is as it was".formatted(place)
              : "stopped: nothing was published");
    } catch (IOException e) {
      err.println("stopped: nothing was published; the next run removes what this one left");
    }
  }

  /** The end of the process is nothing to this run any more. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook is at work.
    }
  }
}
