package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.model.batch.result.BatchImport;
import io.github.indicatorrefinery.pipeline.run.RunMark;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.Optional;

/** A finished import of replies that an option names. */
public final class GivenImport {
  private static final String ALLOWED = "allowed is the --output of a finished batch import";

  private GivenImport() {}

  /** Its folder; empty with the mistake told where no import is there. */
  public static Optional<String> folder(String option, String given, Mistakes mistakes)
      throws IOException {
    Optional<String> folder = place(option, given, mistakes);
    return folder.isPresent() && isImport(option, given, folder.get(), mistakes)
        ? folder
        : Optional.empty();
  }

  private static Optional<String> place(String option, String given, Mistakes mistakes) {
    if (given.isBlank()) {
      mistakes.add(option, given, ALLOWED);
      return Optional.empty();
    }
    Optional<String> nowhere = Location.mistake(given);
    if (nowhere.isPresent()) {
      mistakes.add(option, given, nowhere.get());
      return Optional.empty();
    }
    try {
      return Optional.of(Location.isLocal(given) ? Location.local(given).toString() : given);
    } catch (InvalidPathException e) {
      mistakes.add(option, given, ALLOWED + ": " + e.getReason());
      return Optional.empty();
    }
  }

  private static boolean isImport(String option, String given, String folder, Mistakes mistakes)
      throws IOException {
    Optional<String> writer = RunMark.in(folder).map(RunMark::command);
    if (writer.isEmpty()) {
      mistakes.add(option, given, "no import there; " + ALLOWED);
    } else if (!writer.get().equals(BatchImport.COMMAND)) {
      mistakes.add(
          option, given, "it holds what refinery %s wrote; %s".formatted(writer.get(), ALLOWED));
    }
    return writer.filter(BatchImport.COMMAND::equals).isPresent();
  }
}
