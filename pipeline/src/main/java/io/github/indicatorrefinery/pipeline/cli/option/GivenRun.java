package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.NoRunException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;

/**
 * A finished run that the command line names.
 *
 * @param option that names it, with what stands between it and its value, such as {@code --run=}
 * @param folder as it was given
 */
public record GivenRun(String option, String folder) {
  private static final String ALLOWED = "allowed is the --output of a finished run";

  /** What reads a run. */
  @FunctionalInterface
  public interface RunReader<T> {
    T read(FinishedRun run) throws IOException;
  }

  /**
   * Opens the run, reads and closes it.
   *
   * @throws MistakesException when there is no run, or not what is read of it
   */
  public <T> T read(RunReader<T> reader) throws IOException {
    try (FinishedRun run = open()) {
      return reader.read(run);
    } catch (NoRunException e) {
      throw mistake(e);
    }
  }

  /**
   * Opens the run.
   *
   * @throws MistakesException when there is none
   */
  public FinishedRun open() throws IOException {
    try {
      Optional<String> nowhere = Location.mistake(folder);
      if (folder.isBlank() || nowhere.isPresent()) {
        throw mistake(nowhere.orElse(ALLOWED));
      }
      return FinishedRun.open(folder);
    } catch (NoRunException e) {
      throw mistake(e);
    } catch (InvalidPathException e) {
      throw mistake(ALLOWED + ": " + e.getReason());
    }
  }

  /** As {@link #open()}; empty with the mistake told where there is no run. */
  public Optional<FinishedRun> open(Mistakes mistakes) throws IOException {
    try {
      return Optional.of(open());
    } catch (MistakesException e) {
      mistakes.add(e.getMessage());
      return Optional.empty();
    }
  }

  /** Where the command ends for other mistakes, tells too that there is no run. */
  public void tellBeside(Mistakes mistakes) {
    if (!mistakes.any()) {
      return;
    }
    try {
      open().close();
    } catch (MistakesException e) {
      mistakes.add(e.getMessage());
    } catch (IOException e) {
      mistakes.add("%s%s: %s".formatted(option, folder, Causes.inWords(e)));
    }
  }

  private MistakesException mistake(NoRunException e) {
    return mistake(e.getMessage() + "; " + ALLOWED);
  }

  private MistakesException mistake(String allowed) {
    return new MistakesException(List.of("%s%s: %s".formatted(option, folder, allowed)));
  }
}
