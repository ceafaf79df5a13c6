package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.io.files.Location;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
    try {
      Path path = Path.of(folder).toAbsolutePath().normalize();
      if (Location.isLocal(run)
          && path.startsWith(Location.local(run).toAbsolutePath().normalize())) {
        mistakes.add(NAME, folder, "lies in the run, whose files stay as they are");
      } else if (Files.isRegularFile(path)) {
        mistakes.add(NAME, folder, "is a file; allowed is a folder, new or not");
      }
      return path;
    } catch (InvalidPathException e) {
      mistakes.add(NAME, folder, "no path: " + e.getReason());
      return null;
    }
  }
}
