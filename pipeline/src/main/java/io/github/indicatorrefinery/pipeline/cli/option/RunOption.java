package io.github.indicatorrefinery.pipeline.cli.option;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.io.publish.Publication;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names an earlier run, for the commands that look at one. */
public final class RunOption {
  @Option(
      names = "--run",
      paramLabel = "DIR",
      required = true,
      description = "The output folder of the run.")
  private String folder;

  /** What looks at a local file. */
  @FunctionalInterface
  public interface FileReader<T> {
    T read(Path file) throws IOException, SQLException;
  }

  /** The folder as it was given. */
  public String folder() {
    return folder;
  }

  /**
   * Opens the record of the run, which says that it is finished.
   *
   * @throws MistakesException when there is no run
   */
  public InputStream record() throws IOException {
    return open(new RunFolder(place()), Publication.COMMIT_MARK);
  }

  /** As {@link #record}, read; empty with the mistake told where there is no run. */
  public Optional<RunRecord> record(Mistakes mistakes) throws IOException {
    try (InputStream json = record()) {
      return Optional.of(RunRecord.read(json));
    } catch (MistakesException e) {
      mistakes.add(e.getMessage());
      return Optional.empty();
    } catch (JsonProcessingException e) {
      mistakes.add("--run", folder, "its run.json is none of a run");
      return Optional.empty();
    }
  }

  /**
   * Looks at a file of the finished run: where it is, or at a copy where that is another file
   * system.
   *
   * @throws MistakesException when there is no run
   */
  public <T> T read(String path, FileReader<T> reader) throws IOException, SQLException {
    RunFolder run = new RunFolder(place());
    open(run, Publication.COMMIT_MARK).close();
    Optional<Path> there = run.localPath(path);
    if (there.isPresent()) {
      open(run, path).close();
      return reader.read(there.get());
    }
    Path copy = Files.createTempFile("refinery", null);
    try (InputStream remote = open(run, path)) {
      Files.copy(remote, copy, StandardCopyOption.REPLACE_EXISTING);
      return reader.read(copy);
    } finally {
      Files.delete(copy);
    }
  }

  private InputStream open(RunFolder run, String path) throws IOException {
    try {
      return run.read(path);
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw mistake("no run there; allowed is the --output of a finished run");
    }
  }

  private String place() {
    if (folder.isBlank()) {
      throw mistake("allowed is the --output of a finished run");
    }
    if (Location.isLocal(folder)) {
      return Location.local(folder).toString();
    }
    OtherFileSystems.prepareFor(List.of(folder));
    Optional<String> nowhere = Location.mistake(folder);
    if (nowhere.isPresent()) {
      throw mistake(nowhere.get());
    }
    return folder;
  }

  private MistakesException mistake(String allowed) {
    return new MistakesException(List.of("--run=%s: %s".formatted(folder, allowed)));
  }
}
