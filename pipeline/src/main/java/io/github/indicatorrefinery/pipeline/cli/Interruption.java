package io.github.indicatorrefinery.pipeline.cli;

import io.github.indicatorrefinery.io.publish.OutputFolder;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * What happens when a user stops a run: its unfinished files go, the outputs of the earlier run
 * stay.
 */
final class Interruption {
  private Interruption() {}

  static void discards(OutputFolder folder, PrintWriter err) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(folder, err)));
  }

  /** Also runs at the end of a run that was not stopped; there is nothing left to remove then. */
  private static void discard(OutputFolder folder, PrintWriter err) {
    if (!folder.isOpen()) {
      return;
    }
    try {
      folder.close();
      err.println("stopped: what an earlier run left is as it was");
    } catch (IOException e) {
      err.println("stopped: the next run removes what this one left");
    }
  }
}
