package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.pipeline.cli.option.Causes;
import io.github.indicatorrefinery.pipeline.cli.option.GivenImport;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.run.launch.BeamArguments;
import io.github.indicatorrefinery.pipeline.model.batch.edits.ImportedEdits;
import io.github.indicatorrefinery.pipeline.model.batch.edits.ImportedEdits.Source;
import io.github.indicatorrefinery.pipeline.model.batch.result.ImportMark;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.transforms.edit.Edits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names what editors made of pairs. */
final class EditOptions {
  private static final String EDITS = "--edits";

  @Option(
      names = EDITS,
      paramLabel = "DIR",
      description =
          "The --output of a batch import, whose texts take the place of those that they were made"
              + " of where nothing is lost by it. May be repeated: they are tried in this order. One that no"
              + " longer fits is told as a failure.")
  private List<String> edits = new ArrayList<>();

  /** The folders as they were typed. */
  List<String> folders() {
    return edits;
  }

  /** The {@code run.json} of each, by which the output is kept apart from them. */
  List<String> records() {
    return edits.stream().map(folder -> folder + "/" + RunFiles.RECORD).toList();
  }

  /** What they hold; nothing where none was given or one is wrong. */
  Edits plan(BeamArguments beam, Mistakes mistakes) {
    List<Source> sources = new ArrayList<>();
    for (String given : edits) {
      source(given, beam, mistakes).ifPresent(sources::add);
    }
    if (sources.stream().map(Source::folder).distinct().count() < sources.size()) {
      mistakes.add(EDITS, String.join(" " + EDITS + "=", edits), "one of them stands twice");
    }
    return sources.isEmpty() ? Edits.NONE : new ImportedEdits(sources);
  }

  private static Optional<Source> source(String given, BeamArguments beam, Mistakes mistakes) {
    try {
      Optional<String> folder = GivenImport.folder(EDITS, given, mistakes);
      if (folder.isEmpty()) {
        return Optional.empty();
      }
      ImportMark mark = ImportMark.read(new RunFolder(folder.get()));
      return Optional.of(new Source(beam.reachable(folder.get()), mark));
    } catch (IOException e) {
      mistakes.add(EDITS, given, "cannot be looked at: " + Causes.inWords(e));
      return Optional.empty();
    }
  }
}
