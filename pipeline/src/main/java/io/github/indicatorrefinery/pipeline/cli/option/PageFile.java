package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.io.files.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * A local file that a command writes in one piece: it appears, or replaces an earlier one, when it
 * is whole.
 */
public final class PageFile {
  private final Path file;

  private PageFile(Path file) {
    this.file = file;
  }

  /** The file that an option names; what is wrong with it is told to {@code mistakes}. */
  public static PageFile named(String option, String given, Mistakes mistakes) {
    if (given.isBlank() || !Location.isLocal(given)) {
      mistakes.add(option, given, "allowed is a file of this machine");
      return new PageFile(Path.of(""));
    }
    Path file = Location.local(given).toAbsolutePath();
    if (Files.isDirectory(file)) {
      mistakes.add(option, given, "is a folder; allowed is a file");
    } else if (!Files.isDirectory(file.getParent())) {
      mistakes.add(option, given, "its folder does not exist; allowed is a file in one that does");
    }
    return new PageFile(file);
  }

  public void write(String page) throws IOException {
    Path attempt = file.resolveSibling(".refinery-" + UUID.randomUUID());
    try {
      Files.writeString(attempt, page);
      Files.move(
          attempt, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(attempt);
    }
  }
}
