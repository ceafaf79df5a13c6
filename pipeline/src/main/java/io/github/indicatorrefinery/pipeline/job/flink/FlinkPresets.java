package io.github.indicatorrefinery.pipeline.job.flink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The options of Beam that a run on Flink has where the user gives none. Names alone: nothing of
 * Flink need be there.
 */
public final class FlinkPresets {
  /** The cluster inside this process. */
  public static final String EMBEDDED = "[local]";

  /** The cluster that {@code flink run} was told to submit to. */
  public static final String SURROUNDING = "[auto]";

  public static final String MASTER = "--flinkMaster";
  private static final String RUNNER = "--runner";

  private FlinkPresets() {}

  /** Whether these options ask for Flink. */
  public static boolean apply(List<String> arguments) {
    return value(arguments, RUNNER, "").toLowerCase(Locale.ROOT).contains("flink");
  }

  /** Whether these options ask for a Flink whose processes are others than this one. */
  public static boolean leaveThisProcess(List<String> arguments) {
    return apply(arguments) && !master(arguments).equals(EMBEDDED);
  }

  /** Whether a job on a cluster goes on without this process. */
  public static boolean detach(List<String> arguments) {
    return leaveThisProcess(arguments) && asksToDetach(arguments);
  }

  /** Whether the user wants that, be it possible or not. */
  public static boolean asksToDetach(List<String> arguments) {
    return value(arguments, "--attachedMode", "true").equalsIgnoreCase("false");
  }

  /** Which Flink is asked for: {@link #EMBEDDED}, {@link #SURROUNDING} or {@code host:port}. */
  public static String master(List<String> arguments) {
    return value(arguments, MASTER, EMBEDDED);
  }

  /** The options to add to what the user gave. */
  public static List<String> of(List<String> arguments) {
    List<String> presets = new ArrayList<>();
    presets.add(MASTER + "=" + EMBEDDED);
    presets.add("--jobCheckIntervalInSecs=1");
    // No stage changes what it got or handed on, so that copies between stages are only work.
    presets.add("--objectReuse=true");
    presets.add("--fasterCopy=true");
    String master = master(arguments);
    if (!master.equals(SURROUNDING)) {
      presets.add("--parallelism=" + Runtime.getRuntime().availableProcessors());
    }
    if (!master.startsWith("[")) {
      jobJar().ifPresent(jar -> presets.add("--filesToStage=" + jar));
    }
    return presets;
  }

  /** The jar that the build makes for clusters: this very jar, or one beside it. */
  private static Optional<Path> jobJar() {
    Path own =
        Path.of(FlinkPresets.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    Path jar = own.resolveSibling("refinery-job.jar");
    return Files.isRegularFile(jar) ? Optional.of(jar) : Optional.empty();
  }

  private static String value(List<String> arguments, String name, String otherwise) {
    return arguments.stream()
        .filter(argument -> argument.startsWith(name + "="))
        .map(argument -> argument.substring(name.length() + 1))
        .reduce((earlier, later) -> later)
        .orElse(otherwise);
  }
}
