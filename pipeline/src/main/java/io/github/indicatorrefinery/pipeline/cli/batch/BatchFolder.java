package io.github.indicatorrefinery.pipeline.cli.batch;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.io.publish.OutputFolder;
import io.github.indicatorrefinery.io.publish.Publication;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.OutputCheck;
import io.github.indicatorrefinery.pipeline.cli.option.RunOption;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.RunId;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The output folder of a batch command, which is published as a whole, like that of a run. */
final class BatchFolder {
  private static final String OPTION = "--output";

  private final @Nullable String location;

  private BatchFolder(@Nullable String location) {
    this.location = location;
  }

  /** Fills the folder with all but its {@code run.json}. */
  @FunctionalInterface
  interface Content<T> {
    T write(RunFolder working, String runId) throws IOException;
  }

  /**
   * The folder that is given; what is wrong with it is told to {@code mistakes}. It may hold what
   * the same command left, and nothing of {@code run} or of {@code inputs}.
   */
  static BatchFolder check(
      @Nullable String given,
      String command,
      RunOption run,
      List<String> inputs,
      Mistakes mistakes) {
    List<String> read = new ArrayList<>(inputs);
    if (run.folder() != null) {
      read.add(run.folder() + "/" + RunFiles.RECORD);
    }
    String location = OutputCheck.check(given, command, read, 0, mistakes);
    if (location != null && run.folder() != null && liesIn(run.folder(), location)) {
      mistakes.add(OPTION, given, "lies in the run; allowed is a folder beside it");
    }
    return new BatchFolder(location);
  }

  /**
   * Writes the folder and puts it in place.
   *
   * @param mark makes the {@code run.json}, which lists all files, of what was written
   */
  <T> T publish(Content<T> content, Function<T, byte[]> mark) throws IOException {
    String runId = RunId.of(Instant.now());
    try (OutputFolder folder = OutputFolder.open(location, runId)) {
      RunFolder working = new RunFolder(folder.working());
      T written = content.write(working, runId);
      working.write(Publication.COMMIT_DRAFT, out -> out.write(mark.apply(written)));
      Publication.of(location, folder.working()).publish();
      return written;
    }
  }

  private static boolean liesIn(String run, String location) {
    if (!Location.isLocal(run) || !Location.isLocal(location)) {
      return location.startsWith(run.replaceFirst("/*$", "/"));
    }
    try {
      return Location.local(location).startsWith(Location.local(run).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
