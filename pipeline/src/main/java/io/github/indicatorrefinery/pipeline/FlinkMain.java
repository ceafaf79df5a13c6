package io.github.indicatorrefinery.pipeline;

import io.github.indicatorrefinery.pipeline.cli.RefineryCommand;
import io.github.indicatorrefinery.pipeline.job.flink.FlinkPresets;
import java.util.ArrayList;
import java.util.List;

/**
 * The way in for Flink's own {@code flink run}, which says itself where the job goes. It never ends
 * the process: that may be a JobManager.
 */
public final class FlinkMain {
  private FlinkMain() {}

  /**
   * Runs the command line.
   *
   * @throws IllegalStateException when the command ends with another code than 0; what is wrong is
   *     told on standard error before
   */
  public static void main(String[] arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (all.contains("run") && !FlinkPresets.apply(all)) {
      all.add("--runner=FlinkRunner");
    }
    if (all.contains("run")
        && all.stream().noneMatch(given -> given.startsWith(FlinkPresets.MASTER + "="))) {
      all.add(FlinkPresets.MASTER + "=" + FlinkPresets.SURROUNDING);
    }
    int exitCode = RefineryCommand.execute(all.toArray(String[]::new));
    if (exitCode != 0) {
      throw new IllegalStateException("the command ended with exit code " + exitCode);
    }
  }
}
