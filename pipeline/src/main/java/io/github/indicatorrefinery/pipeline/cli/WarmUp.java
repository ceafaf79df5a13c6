package io.github.indicatorrefinery.pipeline.cli;

import io.github.indicatorrefinery.pipeline.NativeDigests;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Loads, beside the checks of the options, what every run needs right after them: Beam takes 0.6
 * CPU-seconds to find out which options there are, the native digests take 0.3. Whoever is earlier
 * waits for the class that is being loaded; a digest asked for too early comes from the JDK and is
 * the same.
 */
final class WarmUp {
  private WarmUp() {}

  static void begin() {
    start("warm-up-options", PipelineOptionsFactory::create);
    start("warm-up-digests", NativeDigests::prefer);
  }

  private static void start(String name, Runnable load) {
    Thread thread = new Thread(load, name);
    thread.setDaemon(true);
    thread.start();
  }
}
