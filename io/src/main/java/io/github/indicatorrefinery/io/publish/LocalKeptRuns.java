package io.github.indicatorrefinery.io.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Kept runs on this machine: hard links, or copies where the file system has none. */
final class LocalKeptRuns extends KeptRuns {
  private final Path output;
  private final Path folder;

  LocalKeptRuns(Path output) {
    this.output = output;
    this.folder = output.resolve(FOLDER);
  }

  @Override
  public SortedSet<String> ids() throws IOException {
    SortedSet<String> ids = new TreeSet<>(names());
    ids.removeIf(id -> !Files.exists(folder.resolve(id).resolve(Publication.COMMIT_MARK)));
    return ids;
  }

  private List<String> names() throws IOException {
    return Files.isDirectory(folder)
        ? LocalFiles.entries(folder).stream().map(entry -> entry.getFileName().toString()).toList()
        : List.of();
  }

  @Override
  public void retain(Collection<String> ids) throws IOException {
    Set<String> whole = ids();
    for (String name : names()) {
      if (!whole.contains(name) || !ids.contains(name)) {
        Files.deleteIfExists(folder.resolve(name).resolve(Publication.COMMIT_MARK));
        LocalFiles.delete(folder.resolve(name));
      }
    }
    if (Files.isDirectory(folder) && names().isEmpty()) {
      Files.delete(folder);
    }
  }

  @Override
  public Cost costOfPublished() throws IOException {
    return cost(output, published());
  }

  @Override
  public Cost costOf(String id) throws IOException {
    return cost(folder.resolve(id), mark(id));
  }

  private Cost cost(Path run, CommitMark mark) throws IOException {
    long bytes = 0;
    for (String path : mark.paths()) {
      Path file = run.resolve(path);
      bytes += Files.exists(file) ? Files.size(file) : 0;
    }
    return new Cost(
        mark.paths().size(),
        bytes,
        Files.isWritable(output) && !mark.paths().isEmpty() && CarriedFiles.areLinked(output));
  }

  @Override
  public long freeBytes() throws IOException {
    return Files.getFileStore(output).getUsableSpace();
  }

  @Override
  CommitMark published() throws IOException {
    return read(output);
  }

  @Override
  CommitMark mark(String id) throws IOException {
    return read(folder.resolve(id));
  }

  private static CommitMark read(Path run) throws IOException {
    try (InputStream in = Files.newInputStream(run.resolve(Publication.COMMIT_MARK))) {
      return CommitMark.read(in);
    } catch (NoSuchFileException e) {
      return CommitMark.NONE;
    }
  }

  @Override
  void keep(CommitMark run) throws IOException {
    Path kept = folder.resolve(run.runId());
    LocalFiles.delete(kept);
    CarriedFiles.carry(output, kept, run.paths());
    CarriedFiles.carry(output, kept, List.of(Publication.COMMIT_MARK));
  }

  @Override
  void bringBack(String id, Set<String> paths, String working) throws IOException {
    CarriedFiles.carry(folder.resolve(id), Path.of(working), paths);
  }
}
