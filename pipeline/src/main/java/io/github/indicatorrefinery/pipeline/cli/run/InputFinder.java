package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.NamedFiles;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.util.ArrayList;
import java.util.List;

/** Finds the input files that the globs name, each once however many globs name it. */
final class InputFinder {
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
    NamedFiles.paths(option, globs, mistakes)
        .forEach(path -> inputs.add(new InputFile(kind, path)));
  }
}
