package io.github.indicatorrefinery.pipeline.run;

import com.fasterxml.jackson.core.JacksonException;
import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The outputs of a run that is finished, opened for reading on any file system that Beam knows.
 *
 * <pre>{@code
 * try (FinishedRun run = FinishedRun.open("out");
 *     Stream<DatasetPair> pairs = run.pairs()) {
 *   System.out.println(run.record().ledger().kept() + " " + pairs.findFirst());
 * }
 * }</pre>
 *
 * <p>Another run may take its place meanwhile; what is handed out is never of both:
 *
 * <ul>
 *   <li>On this machine, whatever is open (the database, a file) goes on with the run that was
 *       opened, to its end: a file that lost its name is there as long as it is read. What is
 *       opened after the replacement is a {@link RunReplacedException}.
 *   <li>On another file system nothing is read in place. A file is copied to this machine when it
 *       is first asked for, and counts where the folder holds the same run after that as before;
 *       else that is a {@link RunReplacedException}. What was copied goes on with the run that was
 *       opened.
 * </ul>
 *
 * <p>Not safe for concurrent use.
 */
public final class FinishedRun implements AutoCloseable {
  private final String location;
  private final RunFolder folder;
  private final RunMark mark;
  private @Nullable RunCopy copy;
  private @Nullable RunRecord record;
  private @Nullable RunDatabase database;

  private FinishedRun(String location, RunFolder folder, RunMark mark) {
    this.location = location;
    this.folder = folder;
    this.mark = mark;
  }

  /** What opens something of the run. */
  @FunctionalInterface
  private interface Opening<T extends AutoCloseable> {
    T open() throws IOException;
  }

  /**
   * Opens a run.
   *
   * @param location the output folder, a path or a location of another file system
   * @throws NoRunException where no run is there, or one of a format that this program does not
   *     read
   */
  public static FinishedRun open(String location) throws IOException {
    RunFolder folder =
        new RunFolder(Location.isLocal(location) ? Location.local(location).toString() : location);
    RunMark mark =
        RunMark.in(folder.location())
            .orElseThrow(() -> new NoRunException(location, "no run there"));
    if (!mark.isOfRun()) {
      throw new NoRunException(
          location,
          mark.command() == null || mark.command().equals(RunMark.RUN)
              ? "its run.json is none of a run"
              : "it holds what refinery %s wrote".formatted(mark.command()));
    }
    if (mark.formatVersion() > RunRecord.FORMAT || mark.formatVersion() < RunRecord.FIRST_FORMAT) {
      throw new NoRunException(
          location,
          "the run is of format %d, and this version of refinery reads %d to %d: read it by the version that wrote it, or run over its inputs again"
              .formatted(mark.formatVersion(), RunRecord.FIRST_FORMAT, RunRecord.FORMAT));
    }
    return new FinishedRun(location, folder, mark);
  }

  /** What opens something that stands in all files of a folder. */
  @FunctionalInterface
  public interface FolderOpening<T extends AutoCloseable> {
    T open(Path folder) throws IOException;
  }

  /** The output folder as it was given. */
  public String location() {
    return location;
  }

  /** What it wrote of itself. */
  public RunRecord record() throws IOException {
    if (record == null) {
      try (InputStream json = folder.read(RunFiles.RECORD)) {
        record = RunRecord.read(json);
      } catch (FileNotFoundException | NoSuchFileException e) {
        throw new RunReplacedException(location);
      } catch (JacksonException e) {
        throw new NoRunException(location, "its run.json is none of a run");
      }
      if (!record.runId().equals(mark.runId())) {
        record = null;
        throw new RunReplacedException(location);
      }
    }
    return record;
  }

  /** The paths of all files that are there, whether the run wrote them or not. */
  public SortedSet<String> present() throws IOException {
    return folder.list();
  }

  /** Opens a file of the run by its path. */
  public InputStream read(String path) throws IOException {
    return Channels.newInputStream(channel(path));
  }

  /** Opens a file of the run to be read at any place. */
  public FileChannel channel(String path) throws IOException {
    Optional<Path> here = folder.localPath(path);
    return here.isPresent()
        ? current(() -> FileChannel.open(here.get()))
        : FileChannel.open(copied(path));
  }

  /**
   * Opens what stands in the files below a folder of the run, at a path of this machine; whoever
   * takes it closes it before the run.
   *
   * @param path of the folder
   * @throws NoRunException where the run has no such files
   */
  public <T extends AutoCloseable> T open(String path, FolderOpening<T> opening)
      throws IOException {
    List<String> files =
        record().files().stream()
            .map(WrittenFile::path)
            .filter(file -> file.startsWith(path + "/"))
            .toList();
    if (files.isEmpty()) {
      throw new NoRunException(location, "the run has no %s/".formatted(path));
    }
    Optional<Path> here = folder.localPath(path);
    if (here.isPresent()) {
      return current(() -> opening.open(here.get()));
    }
    for (String file : files) {
      copied(file);
    }
    return opening.open(copy.folder(path));
  }

  /**
   * The database of the run; it is opened once and closed with the run.
   *
   * @throws NoRunException where the run has none
   */
  public RunDatabase database() throws IOException {
    if (database == null) {
      Optional<Path> here = folder.localPath(RunFiles.DATABASE);
      try {
        database =
            here.isPresent()
                ? current(() -> openDatabase(here.get()))
                : openDatabase(copied(RunFiles.DATABASE));
      } catch (FileNotFoundException | NoSuchFileException e) {
        throw new NoRunException(location, "its %s is missing".formatted(RunFiles.DATABASE));
      }
    }
    return database;
  }

  private static RunDatabase openDatabase(Path file) throws IOException {
    // SQLite says of a file that is not there no more than that it cannot be opened.
    FileChannel.open(file).close();
    return RunDatabase.open(file);
  }

  /** The kept pairs by their ids, read as they are taken; whoever takes the stream closes it. */
  public Stream<DatasetPair> pairs() throws IOException {
    return DatasetPairs.in(database());
  }

  private <T extends AutoCloseable> T current(Opening<T> opening) throws IOException {
    T opened;
    try {
      opened = opening.open();
    } catch (FileNotFoundException | NoSuchFileException e) {
      requireCurrent();
      throw e;
    }
    try {
      requireCurrent();
      return opened;
    } catch (IOException e) {
      try {
        opened.close();
      } catch (Exception closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  private Path copied(String path) throws IOException {
    if (copy == null) {
      copy = RunCopy.of(folder, mark.runId());
    }
    try {
      return copy.take(path, this::requireCurrent);
    } catch (FileNotFoundException | NoSuchFileException e) {
      requireCurrent();
      throw e;
    }
  }

  /**
   * A publication takes the mark away before all else and sets its own after all else: what was
   * opened before a look that finds the mark of this run is of this run.
   */
  private void requireCurrent() throws IOException {
    if (!RunMark.runIdIn(folder.location()).equals(Optional.of(mark.runId()))) {
      throw new RunReplacedException(location);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (database != null) {
        database.close();
      }
    } finally {
      if (copy != null) {
        copy.close();
      }
      database = null;
      copy = null;
    }
  }
}
