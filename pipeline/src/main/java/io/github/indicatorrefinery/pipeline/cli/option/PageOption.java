package io.github.indicatorrefinery.pipeline.cli.option;

import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/** The option that asks for a page beside what is printed. */
public final class PageOption {
  private static final String NAME = "--html";

  @Option(
      names = NAME,
      paramLabel = "FILE",
      description = "Write it as a page too, outside of the run; an existing file is replaced.")
  private @Nullable String file;

  /**
   * The file to write; empty where none is asked for, or what is given is wrong, which is told.
   *
   * @param run the folder of the run, whose files stay as they are
   */
  public Optional<PageFile> file(String run, Mistakes mistakes) {
    return Optional.ofNullable(file).flatMap(given -> PageFile.named(NAME, given, run, mistakes));
  }
}
