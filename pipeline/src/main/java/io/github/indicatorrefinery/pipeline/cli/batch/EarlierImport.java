package io.github.indicatorrefinery.pipeline.cli.batch;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.model.batch.result.BatchImport;
import io.github.indicatorrefinery.pipeline.model.batch.result.UnrefinedPairs;
import io.github.indicatorrefinery.pipeline.run.RunMark;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The import that an option names, whose pairs without a new version are asked about again. */
final class EarlierImport {
  static final String OPTION = "--failedOf";

  private static final String ALLOWED = "allowed is the --output of a finished batch import";

  private EarlierImport() {}

  /** Its pairs without a new version; none where no import is named, or with the mistake told. */
  static List<String> unrefined(@Nullable String given, Mistakes mistakes) throws IOException {
    if (given == null) {
      return List.of();
    }
    Optional<String> folder = folder(given, mistakes);
    if (folder.isEmpty() || !isImport(given, folder.get(), mistakes)) {
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

  private static Optional<String> folder(String given, Mistakes mistakes) {
    if (given.isBlank()) {
      mistakes.add(OPTION, given, ALLOWED);
      return Optional.empty();
    }
    Optional<String> nowhere = Location.mistake(given);
    if (nowhere.isPresent()) {
      mistakes.add(OPTION, given, nowhere.get());
      return Optional.empty();
    }
    try {
      return Optional.of(Location.isLocal(given) ? Location.local(given).toString() : given);
    } catch (InvalidPathException e) {
      mistakes.add(OPTION, given, ALLOWED + ": " + e.getReason());
      return Optional.empty();
    }
  }

  private static boolean isImport(String given, String folder, Mistakes mistakes)
      throws IOException {
    Optional<String> writer = RunMark.in(folder).map(RunMark::command);
    if (writer.isEmpty()) {
      mistakes.add(OPTION, given, "no import there; " + ALLOWED);
    } else if (!writer.get().equals(BatchImport.COMMAND)) {
      mistakes.add(
          OPTION, given, "it holds what refinery %s wrote; %s".formatted(writer.get(), ALLOWED));
    }
    return writer.filter(BatchImport.COMMAND::equals).isPresent();
  }
}
