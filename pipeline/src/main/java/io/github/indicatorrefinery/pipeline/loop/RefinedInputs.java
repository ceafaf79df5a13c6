package io.github.indicatorrefinery.pipeline.loop;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a run read and how, so that it can be made again with more: its files by the names under
 * which it read them, and the options that it was given but for those that say where and with what.
 */
public record RefinedInputs(List<Source> files, Map<String, String> options) {
  /**
   * Options of one call, those whose place the files and the loop take, and those that say where it
   * ran: a loop runs in its own process, and the data are the same.
   */
  private static final Set<String> OF_ONE_CALL =
      Set.of(
          "input",
          "reports",
          "ragExport",
          "structured",
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

  /** What stands between an archive and a file in it. */
  private static final String MEMBER = "!/";

  public RefinedInputs {
    files = List.copyOf(files);
    options = new TreeMap<>(options);
  }

  /** A file and the kind that the run took it for. */
  public record Source(String path, String kind) {
    public Source {
      requireNonNull(path, "path");
      requireNonNull(kind, "kind");
    }

    private String option() {
      return switch (kind) {
        case "report" -> "--reports=";
        case "export" -> "--ragExport=";
        case "structured" -> "--structured=";
        default -> "--input=";
      };
    }
  }

  /** Those of a run. */
  static RefinedInputs of(RunRecord run) {
    List<String> paths = run.inputs().stream().map(RunRecord.Input::path).toList();
    List<Source> files = new ArrayList<>();
    for (RunRecord.Input input : run.inputs()) {
      int member = input.path().indexOf(MEMBER);
      if (member < 0 || !paths.contains(input.path().substring(0, member))) {
        files.add(new Source(input.path(), input.kind()));
      }
    }
    Map<String, String> options = new TreeMap<>(run.options());
    options.keySet().removeAll(OF_ONE_CALL);
    return new RefinedInputs(files, options);
  }

  /** The files of this machine that are not there, by the names under which the run read them. */
  List<String> missing() {
    return files.stream()
        .map(Source::path)
        .filter(path -> Location.isLocal(path) && !Files.exists(Location.local(path)))
        .toList();
  }

  /**
   * The options of a run that reads these files and some reports besides.
   *
   * @param note that the history is to tell
   */
  List<String> arguments(Path output, List<Path> reports, String note) {
    List<String> arguments = new ArrayList<>();
    files.forEach(file -> arguments.add(file.option() + file.path()));
    reports.forEach(report -> arguments.add("--reports=" + report));
    options.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    arguments.add("--note=" + note);
    arguments.add("--output=" + output);
    return arguments;
  }
}
