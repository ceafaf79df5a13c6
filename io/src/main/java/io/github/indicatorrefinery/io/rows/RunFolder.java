package io.github.indicatorrefinery.io.rows;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * The folder that one run writes to, on any file system Beam knows. Files are named by their path
 * below it, such as {@code data/part.parquet}; writing one that is there replaces it, so a retried
 * bundle does no harm.
 *
 * @param location a folder as the file system names it; it need not exist
 */
public record RunFolder(String location) implements Serializable {
  private static final long serialVersionUID = 1;

  /** Rows are handed on in small pieces; a system call for each would cost more than the copy. */
  private static final int BUFFER_BYTES = 1 << 16;

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

  /** Writes one whole file and tells its size. */
  public WrittenFile write(String path, Content content) throws IOException {
    CountedOutputStream counted;
    try (OutputStream file =
        Channels.newOutputStream(FileSystems.create(resource(path), MimeTypes.BINARY))) {
      counted = new CountedOutputStream(new BufferedOutputStream(file, BUFFER_BYTES));
      content.writeTo(counted);
      counted.flush();
    }
    WRITTEN.inc();
    return new WrittenFile(path, counted.bytes());
  }

  /** Opens a file that was written here. */
  public InputStream read(String path) throws IOException {
    return Channels.newInputStream(FileSystems.open(resource(path)));
  }

  /** The path on this machine, where the folder is on its own file system. */
  public Optional<Path> localPath(String path) {
    ResourceId resource = resource(path);
    return resource.getScheme().equals("file")
        ? Optional.of(Path.of(resource.toString()))
        : Optional.empty();
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
