package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.pipeline.ask.FailedQuestions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a run lacks: how much is enough, and what nothing answered. */
public final class GapOptions {
  private static final String ASKED = "--asked";
  private static final String TARGET = "--target";
  private static final int USUAL_TARGET = 100;
  private static final int MOST_TARGET = 1_000;

  @Option(
      names = TARGET,
      paramLabel = "N",
      description = "How many pairs an indicator should have, 1 to 1000; default 100.")
  private @Nullable String target;

  @Option(
      names = ASKED,
      paramLabel = "DIR",
      description = "The --log of ask: questions that nothing answered are gaps as well.")
  private @Nullable String asked;

  /** How many pairs an indicator should have. */
  public int target(Mistakes mistakes) {
    return mistakes.wholeNumber(TARGET, target, 1, MOST_TARGET, USUAL_TARGET);
  }

  /** Where the log of what was asked is; empty where none is given, or with the mistake told. */
  public Optional<Path> asked(Mistakes mistakes) {
    return LocalPlace.folder(ASKED, asked, mistakes);
  }

  /** The questions of such a log that nothing answered; tells of lines that are none of it. */
  public static List<String> failed(Optional<Path> log, PrintWriter err) throws IOException {
    if (log.isEmpty()) {
      return List.of();
    }
    FailedQuestions failed = FailedQuestions.in(log.get());
    if (failed.unreadable() > 0) {
      err.printf("%s: %d lines of the log could not be read%n", ASKED, failed.unreadable());
    }
    return failed.questions();
  }
}
