package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.io.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

  /** The file that an option names outside of a run; empty with the mistake told. */
  static Optional<PageFile> named(String option, String given, String run, Mistakes mistakes) {
    Optional<Path> file = LocalPlace.outside(option, given, run, mistakes);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    if (Files.isDirectory(file.get())) {
      mistakes.add(option, given, "is a folder; allowed is a file");
    } else if (!Files.isDirectory(file.get().getParent())) {
      mistakes.add(option, given, "its folder does not exist; allowed is a file in one that does");
    }
    return file.map(PageFile::new);
  }

  public void write(String page) throws IOException {
    Path attempt = file.resolveSibling(".refinery-" + UUID.randomUUID());
    WholeFile.put(file, attempt, out -> out.write(page));
  }
}
