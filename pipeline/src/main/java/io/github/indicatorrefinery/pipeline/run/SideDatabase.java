package io.github.indicatorrefinery.pipeline.run;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A database that a command wrote into a folder of its own, beside a run, opened for reading on any
 * file system. Where another one took its place that is told, as it is of a {@link FinishedRun}.
 */
public final class SideDatabase implements AutoCloseable {
  private final RunDatabase database;
  private final @Nullable RunCopy copy;

  private SideDatabase(RunDatabase database, @Nullable RunCopy copy) {
    this.database = database;
    this.copy = copy;
  }

  /**
   * Opens one.
   *
   * @param path below the folder
   * @param runId of the command that wrote it
   * @throws RunReplacedException where the folder holds what another one wrote
   */
  public static SideDatabase open(String location, String path, String runId) throws IOException {
    RunFolder folder =
        new RunFolder(Location.isLocal(location) ? Location.local(location).toString() : location);
    RunCopy copy = null;
    try {
      Optional<Path> here = folder.localPath(path);
      if (here.isEmpty()) {
        copy = RunCopy.of(folder, runId);
      }
      Path file =
          here.isPresent() ? here.get() : copy.take(path, () -> requireCurrent(folder, runId));
      RunDatabase database = RunDatabase.open(file);
      SideDatabase opened = new SideDatabase(database, copy);
      copy = null;
      opened.requireCurrentOrClose(folder, runId);
      return opened;
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw new NoRunException(location, "its %s is missing".formatted(path));
    } finally {
      if (copy != null) {
        copy.close();
      }
    }
  }

  public RunDatabase database() {
    return database;
  }

  private void requireCurrentOrClose(RunFolder folder, String runId) throws IOException {
    try {
      requireCurrent(folder, runId);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private static void requireCurrent(RunFolder folder, String runId) throws IOException {
    if (!RunMark.runIdIn(folder.location()).equals(Optional.of(runId))) {
      throw new RunReplacedException(folder.location());
    }
  }

  @Override
  public void close() throws IOException {
    try {
      database.close();
    } finally {
      if (copy != null) {
        copy.close();
      }
    }
  }
}
