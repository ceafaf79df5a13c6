package io.github.indicatorrefinery.pipeline.job.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The settings of Flink inside this process, in the folder from which Beam lets Flink read them;
 * the folder goes once they are read.
 */
final class FlinkConfiguration implements AutoCloseable {
  private static final String FILE = "config.yaml";

  private final Path folder;

  private FlinkConfiguration(Path folder) {
    this.folder = folder;
  }

  static FlinkConfiguration write() throws IOException {
    Path folder = Files.createTempDirectory("refinery-flink");
    String text =
        settings().entrySet().stream()
            .map(setting -> setting.getKey() + ": " + setting.getValue() + "\n")
            .collect(Collectors.joining());
    Files.writeString(folder.resolve(FILE), text);
    return new FlinkConfiguration(folder);
  }

  String folder() {
    return folder.toString();
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("execution.job-listeners", SubmittedJob.Listener.class.getName());
    // Sorting and hashing happen outside of the heap: what does not fit is spilled.
    settings.put("taskmanager.memory.managed.size", "128m");
    settings.put("taskmanager.memory.network.min", "128m");
    settings.put("taskmanager.memory.network.max", "128m");
    // The job has some forty exchanges. Flink's least for each, 512 buffers of 32 KiB, is meant for
    // terabytes.
    settings.put("taskmanager.network.sort-shuffle.min-buffers", "64");
    // Counters come with the heartbeats. A pause of the collector is no death of a worker that
    // lives in the same process.
    settings.put("heartbeat.interval", "1000");
    settings.put("heartbeat.timeout", "600000");
    return settings;
  }

  @Override
  public void close() throws IOException {
    Files.delete(folder.resolve(FILE));
    Files.delete(folder);
  }
}
