package io.github.indicatorrefinery.pipeline.cli.run.launch;

import io.github.indicatorrefinery.io.digest.NativeDigests;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Loads, while the command line is read, what every run needs right after it: Beam takes 0.6
 * CPU-seconds to find out which options there are, the native digests take 0.3. Whoever is earlier
 * waits for the class that is being loaded; a digest asked for too early comes from the JDK and is
 * the same.
 */
public final class WarmUp {
  private WarmUp() {}

  public static void beginFor(String... arguments) {
    List<String> given = List.of(arguments);
    if (!given.contains("run") || given.contains("--help") || given.contains("-h")) {
      return;
    }
    start("warm-up-options", PipelineOptionsFactory::create);
    start("warm-up-digests", NativeDigests::prefer);
  }

  private static void start(String name, Runnable load) {
    Thread thread = new Thread(load, name);
    thread.setDaemon(true);
    thread.start();
  }
}
