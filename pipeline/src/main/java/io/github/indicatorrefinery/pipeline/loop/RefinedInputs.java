package io.github.indicatorrefinery.pipeline.loop;

import io.github.indicatorrefinery.io.files.InputGlob;
import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
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
  private static final String REPORTS = "reports";
  private static final String SAMPLE = "sample";
  private static final Set<String> INPUTS = Set.of("input", REPORTS, "ragExport", "structured");

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

  /** Options that name a file or a folder without which there is no run. */
  private static final Set<String> BESIDE_INPUTS =
      Set.of("catalog", "decisions", "edits", "knowledge");

  public RefinedInputs {
    globs = new TreeMap<>(globs);
    options = new TreeMap<>(options);
  }

  /** Those of a run. */
  public static RefinedInputs of(RunRecord run) {
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

  /** Whether the run refined some of the pairs that it read, and would leave out others again. */
  public boolean areSampled() {
    return options.containsKey(SAMPLE);
  }

  /** The globs, and the files that options name, that are not found on this machine any more. */
  public List<String> missing() throws IOException {
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
    options.forEach(
        (name, typed) -> {
          if (BESIDE_INPUTS.contains(name)) {
            typed.stream()
                .filter(Location::isLocal)
                .filter(place -> !Files.exists(Location.local(place)))
                .forEach(missing::add);
          }
        });
    return missing;
  }

  /** The same but for reports below a folder. */
  RefinedInputs without(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    Map<String, List<String>> others = new TreeMap<>(globs);
    others.computeIfPresent(
        REPORTS,
        (name, typed) -> {
          List<String> kept = typed.stream().filter(glob -> !liesIn(whole, glob)).toList();
          return kept.isEmpty() ? null : kept;
        });
    return new RefinedInputs(others, options);
  }

  private static boolean liesIn(Path folder, String glob) {
    return Location.isLocal(glob)
        && Location.local(glob).toAbsolutePath().normalize().startsWith(folder);
  }

  /** Whether all these reports are among what a run was given by name. */
  boolean haveAll(List<Path> reports) {
    return globs
        .getOrDefault(REPORTS, List.of())
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
