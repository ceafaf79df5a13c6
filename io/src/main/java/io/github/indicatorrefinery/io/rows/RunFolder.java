package io.github.indicatorrefinery.io.rows;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * The folder that one run writes to, on any file system Beam knows. Files are named by their path
 * below it, such as {@code data/part.parquet}; writing one that is there replaces it. A file gets
 * its name by one rename when it is whole: neither an attempt that dies nor two at once leave a
 * half or a mixture under it.
 *
 * @param location a folder as the file system names it; it need not exist
 */
public record RunFolder(String location) implements Serializable {
  private static final long serialVersionUID = 1;

  /** Rows are handed on in small pieces; a system call for each would cost more than the copy. */
  private static final int BUFFER_BYTES = 1 << 16;

  /** Where attempts write; the name is hidden, so that what dead ones leave is not published. */
  private static final String ATTEMPTS = ".attempts";

  private static final Counter WRITTEN = Metrics.counter("progress", "files");

  public RunFolder {
    if (location.isBlank()) {
      throw new IllegalArgumentException("a run folder needs a location");
    }
  }

  /** What fills a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** What fills an attempt and tells of it. */
  @FunctionalInterface
  private interface Filling<T> {
    T fill(OutputStream attempt) throws IOException;
  }

  /** Writes one whole file of the run and tells its size and digest. */
  public WrittenFile write(String path, Content content) throws IOException {
    return putInPlace(
        path,
        file -> {
          CountedOutputStream counted = new CountedOutputStream(file);
          fill(counted, content);
          return counted.file(path);
        });
  }

  /** Writes one whole file that waits here while the run lasts: of no interest to its readers. */
  public void stage(String path, Content content) throws IOException {
    putInPlace(
        path,
        file -> {
          fill(file, content);
          return path;
        });
  }

  private <T> T putInPlace(String path, Filling<T> filling) throws IOException {
    String attempt = newAttempt();
    try {
      T filled;
      try (OutputStream file =
          Channels.newOutputStream(FileSystems.create(resource(attempt), MimeTypes.BINARY))) {
        filled = filling.fill(file);
      }
      keep(attempt, path);
      return filled;
    } catch (IOException | RuntimeException e) {
      discard(attempt, e);
      throw e;
    }
  }

  private static void fill(OutputStream file, Content content) throws IOException {
    OutputStream buffered = new BufferedOutputStream(file, BUFFER_BYTES);
    content.writeTo(buffered);
    buffered.flush();
  }

  /** A path below this folder that no other attempt has. */
  public String newAttempt() {
    return ATTEMPTS + "/" + UUID.randomUUID();
  }

  /** Gives the whole file of an attempt its name. */
  public void keep(String attempt, String path) throws IOException {
    FileSystems.rename(List.of(resource(attempt)), List.of(resource(path)));
    WRITTEN.inc();
  }

  private void discard(String attempt, Exception cause) {
    try {
      FileSystems.delete(List.of(resource(attempt)));
    } catch (IOException e) {
      // It goes with the folder.
      cause.addSuppressed(e);
    }
  }

  /** Opens a file that was written here. */
  public InputStream read(String path) throws IOException {
    return Channels.newInputStream(FileSystems.open(resource(path)));
  }

  /** All files below this folder, by their paths, whether a run wrote them or not. */
  public SortedSet<String> list() throws IOException {
    ResourceId folder = FileSystems.matchNewResource(location, true);
    return isLocal(folder) ? below(Path.of(folder.toString())) : listed(folder.toString());
  }

  private static SortedSet<String> below(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static SortedSet<String> listed(String folder) throws IOException {
    return FileSystems.match(folder + "**", EmptyMatchTreatment.ALLOW).metadata().stream()
        .map(file -> file.resourceId().toString().substring(folder.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The path on this machine, where the folder is on its own file system. */
  public Optional<Path> localPath(String path) {
    ResourceId resource = resource(path);
    return isLocal(resource) ? Optional.of(Path.of(resource.toString())) : Optional.empty();
  }

  private static boolean isLocal(ResourceId resource) {
    return resource.getScheme().equals("file");
  }

  /** The file at a path below this folder, for Beam's own calls. */
  public ResourceId resource(String path) {
    ResourceId at = FileSystems.matchNewResource(location, true);
    Iterator<String> parts = RelativePath.parts(path).iterator();
    while (parts.hasNext()) {
      String part = parts.next();
      ResolveOptions kind =
          parts.hasNext()
              ? StandardResolveOptions.RESOLVE_DIRECTORY
              : StandardResolveOptions.RESOLVE_FILE;
      at = at.resolve(part, kind);
    }
    return at;
  }
}
