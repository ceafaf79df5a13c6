package io.github.indicatorrefinery.pipeline.cli.batch;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.pipeline.cli.option.GivenImport;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.model.batch.BatchPairs;
import io.github.indicatorrefinery.pipeline.model.batch.result.ImportMark;
import io.github.indicatorrefinery.pipeline.model.batch.result.UnrefinedPairs;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The import that an option names, whose pairs without a new version are asked about again: those
 * that it has none of, and those whose new version the run refused.
 *
 * @param given as it was typed
 */
record EarlierImport(String given, RunFolder folder) {
  static final String OPTION = "--failedOf";

  /** The import; empty with the mistake told where there is none. */
  static Optional<EarlierImport> of(String given, Mistakes mistakes) throws IOException {
    return GivenImport.folder(OPTION, given, mistakes)
        .map(folder -> new EarlierImport(given, new RunFolder(folder)));
  }

  /** Its pairs without a new version, sorted; none with the mistake told. */
  List<String> unrefined(BatchPairs run, Mistakes mistakes) throws IOException {
    TreeSet<String> pairs = new TreeSet<>();
    try {
      pairs.addAll(UnrefinedPairs.read(folder));
    } catch (FileNotFoundException | NoSuchFileException e) {
      mistakes.add(
          OPTION,
          given,
          "it has no %s; allowed is an import that lists these pairs, so import the replies again"
              .formatted(UnrefinedPairs.FILE));
      return List.of();
    }
    pairs.addAll(run.refused(ImportMark.read(folder).version()));
    if (pairs.isEmpty()) {
      mistakes.add(
          OPTION, given, "nothing is left to ask again; every pair of it has its new version");
    }
    return List.copyOf(pairs);
  }
}
