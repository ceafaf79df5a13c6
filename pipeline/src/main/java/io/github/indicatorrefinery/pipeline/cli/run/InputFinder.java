package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.io.files.InputGlob;
import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.cli.option.Causes;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the input files that the globs name, each once however many globs name it. */
public final class InputFinder {
  private InputFinder() {}

  static List<InputFile> find(RunSettings settings, Mistakes mistakes) {
    List<InputFile> inputs = new ArrayList<>();
    add(SourceKind.REPORT, "--reports", settings.reports(), inputs, mistakes);
    add(SourceKind.EXPORT, "--ragExport", settings.ragExports(), inputs, mistakes);
    add(SourceKind.STRUCTURED, "--structured", settings.structured(), inputs, mistakes);
    if (settings.reports().isEmpty()
        && settings.ragExports().isEmpty()
        && settings.structured().isEmpty()) {
      mistakes.add(
          "nothing to read: at least one of --reports, --ragExport, --structured is needed");
    }
    return inputs.stream().distinct().toList();
  }

  private static void add(
      SourceKind kind,
      String option,
      List<String> globs,
      List<InputFile> inputs,
      Mistakes mistakes) {
    paths(option, globs, mistakes).forEach(path -> inputs.add(new InputFile(kind, path)));
  }

  /** The files that the globs of one option name; a glob that names none is a mistake. */
  public static List<String> paths(String option, List<String> globs, Mistakes mistakes) {
    List<String> found = new ArrayList<>();
    for (String glob : globs) {
      Optional<String> nowhere = Location.mistake(glob);
      if (nowhere.isPresent()) {
        mistakes.add(option, glob, nowhere.get());
        continue;
      }
      try {
        List<String> paths = InputGlob.expand(glob);
        if (paths.isEmpty()) {
          mistakes.add(option, glob, whyNothing(glob));
        }
        found.addAll(paths);
      } catch (IOException | IllegalArgumentException e) {
        mistakes.add(
            option, glob, "allowed is a path or a glob: " + Causes.firstLine(e.getMessage()));
      }
    }
    return found;
  }

  private static String whyNothing(String glob) {
    if (Location.isLocal(glob) && Files.isDirectory(Location.local(glob))) {
      return "is a folder; allowed is a glob of files, such as %s/*".formatted(glob);
    }
    return "no file matches; allowed is the path of a file or a glob that matches one";
  }
}
