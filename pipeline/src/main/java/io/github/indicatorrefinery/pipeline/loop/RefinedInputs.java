package io.github.indicatorrefinery.pipeline.loop;

import io.github.indicatorrefinery.io.files.InputGlob;
import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a run read and how, so that it can be made again with more: the options that it was given,
 * as they were typed, but for those that say with what and where it ran.
 *
 * @param globs by the option that named them, in their order
 * @param options the others, each with its values
 */
public record RefinedInputs(Map<String, List<String>> globs, Map<String, List<String>> options) {
  private static final Set<String> INPUTS = Set.of("input", "reports", "ragExport", "structured");

  /**
   * Options of one call, those whose place the loop takes, and those that say where it ran: a loop
   * runs in its own process, and the data are the same.
   */
  private static final Set<String> OF_ONE_CALL =
      Set.of(
          "output",
          "note",
          "hours",
          "reuse",
          "fresh",
          "heapMiB",
          "strict",
          "stacktrace",
          "runner",
          "flinkMaster",
          "parallelism",
          "attachedMode");

  public RefinedInputs {
    globs = new TreeMap<>(globs);
    options = new TreeMap<>(options);
  }

  /** Those of a run. */
  static RefinedInputs of(RunRecord run) {
    Map<String, List<String>> globs = new TreeMap<>();
    Map<String, List<String>> options = new TreeMap<>();
    run.options()
        .forEach(
            (name, values) -> {
              if (!OF_ONE_CALL.contains(name)) {
                (INPUTS.contains(name) ? globs : options).put(name, values.lines().toList());
              }
            });
    return new RefinedInputs(globs, options);
  }

  /** The globs that name no file of this machine any more. */
  List<String> missing() throws IOException {
    List<String> missing = new ArrayList<>();
    for (List<String> typed : globs.values()) {
      for (String glob : typed) {
        if (Location.isLocal(glob)
            && InputGlob.expand(glob).isEmpty()
            && InputGlob.below(glob).isEmpty()) {
          missing.add(glob);
        }
      }
    }
    return missing;
  }

  /** Whether all these reports are among what a run was given by name. */
  boolean haveAll(List<Path> reports) {
    return globs
        .getOrDefault("reports", List.of())
        .containsAll(reports.stream().map(Path::toString).toList());
  }

  /**
   * The options of a run that reads these files and some reports besides.
   *
   * @param note that the history is to tell
   */
  List<String> arguments(Path output, List<Path> reports, String note) {
    List<String> arguments = new ArrayList<>();
    globs.forEach((name, typed) -> typed.forEach(glob -> arguments.add("--" + name + "=" + glob)));
    reports.forEach(report -> arguments.add("--reports=" + report));
    options.forEach(
        (name, values) -> values.forEach(value -> arguments.add("--" + name + "=" + value)));
    arguments.add("--note=" + note);
    arguments.add("--output=" + output);
    return arguments;
  }
}
