package io.github.indicatorrefinery.pipeline.cli.batch;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.pipeline.cli.option.GivenImport;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.model.batch.result.UnrefinedPairs;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The import that an option names, whose pairs without a new version are asked about again. */
final class EarlierImport {
  static final String OPTION = "--failedOf";

  private EarlierImport() {}

  /** Its pairs without a new version; none where no import is named, or with the mistake told. */
  static List<String> unrefined(@Nullable String given, Mistakes mistakes) throws IOException {
    if (given == null) {
      return List.of();
    }
    Optional<String> folder = GivenImport.folder(OPTION, given, mistakes);
    if (folder.isEmpty()) {
      return List.of();
    }
    try {
      List<String> pairs = UnrefinedPairs.read(new RunFolder(folder.get()));
      if (pairs.isEmpty()) {
        mistakes.add(
            OPTION, given, "nothing is left to ask again; every pair of it has its new version");
      }
      return pairs;
    } catch (FileNotFoundException | NoSuchFileException e) {
      mistakes.add(
          OPTION,
          given,
          "it has no %s; allowed is an import that lists these pairs, so import the replies again"
              .formatted(UnrefinedPairs.FILE));
      return List.of();
    }
  }
}
