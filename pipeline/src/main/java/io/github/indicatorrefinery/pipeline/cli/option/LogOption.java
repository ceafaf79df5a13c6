package io.github.indicatorrefinery.pipeline.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/** The option that says where what is asked is kept. */
public final class LogOption {
  private static final String NAME = "--log";

  @Option(
      names = NAME,
      paramLabel = "DIR",
      description =
          "Keeps what was asked in asked.jsonl of this folder, outside of the run. Default: nowhere.")
  private @Nullable String folder;

  /**
   * The folder, which may be new; null where nothing is kept, or the option is wrong.
   *
   * @param run the folder of the run, whose files stay as they are
   */
  public @Nullable Path folder(String run, Mistakes mistakes) {
    if (folder == null) {
      return null;
    }
    Optional<Path> path = LocalPlace.outside(NAME, folder, run, mistakes);
    if (path.isPresent() && Files.isRegularFile(path.get())) {
      mistakes.add(NAME, folder, "is a file; allowed is a folder, new or not");
    }
    return path.orElse(null);
  }
}
