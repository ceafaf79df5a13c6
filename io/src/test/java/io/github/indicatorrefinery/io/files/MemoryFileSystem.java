package io.github.indicatorrefinery.io.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.io.FileSystemUtils;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MatchResult.Status;
import org.apache.beam.sdk.io.fs.MoveOptions;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * Files in memory at {@code mem://…}, as an object store keeps them: there are no folders, a file
 * is there when its writer closes it, a rename is a copy and a delete. A test can have it fail from
 * the n-th change on, as for a process that was killed.
 */
public final class MemoryFileSystem extends FileSystem<MemoryResource> {
  private static final Map<String, byte[]> FILES = new ConcurrentSkipListMap<>();
  private static final String SCHEME = "mem";

  private static long changesLeft = Long.MAX_VALUE;

  /** Makes it known to Beam. */
  public static final class Registrar implements FileSystemRegistrar {
    @Override
    public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
      return List.of(new MemoryFileSystem());
    }
  }

  /** The files below a location, by what follows it. */
  public static Map<String, byte[]> below(String location) {
    Map<String, byte[]> below = new TreeMap<>();
    FILES.forEach(
        (name, content) -> {
          if (name.startsWith(location)) {
            below.put(name.substring(location.length()), content);
          }
        });
    return below;
  }

  public static void put(String name, byte[] content) {
    FILES.put(name, content.clone());
  }

  /** Forgets the files below a location. */
  public static void clear(String location) {
    FILES.keySet().removeIf(name -> name.startsWith(location));
  }

  /** Every change after so many fails. */
  public static synchronized void failAfter(long changes) {
    changesLeft = changes;
  }

  private static synchronized void change() throws IOException {
    if (changesLeft <= 0) {
      throw new IOException("killed");
    }
    changesLeft--;
  }

  @Override
  protected List<MatchResult> match(List<String> specs) {
    List<MatchResult> results = new ArrayList<>();
    for (String spec : specs) {
      Pattern pattern = Pattern.compile(FileSystemUtils.wildcardToRegexp(spec));
      List<Metadata> found = new ArrayList<>();
      FILES.forEach(
          (name, content) -> {
            if (pattern.matcher(name).matches()) {
              found.add(metadata(name, content));
            }
          });
      results.add(MatchResult.create(found.isEmpty() ? Status.NOT_FOUND : Status.OK, found));
    }
    return results;
  }

  private static Metadata metadata(String name, byte[] content) {
    return Metadata.builder()
        .setResourceId(new MemoryResource(name))
        .setSizeBytes(content.length)
        .setIsReadSeekEfficient(false)
        .setLastModifiedMillis(0)
        .build();
  }

  @Override
  protected WritableByteChannel create(MemoryResource file, CreateOptions options)
      throws IOException {
    change();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    WritableByteChannel bytes = Channels.newChannel(content);
    return new WritableByteChannel() {
      @Override
      public int write(ByteBuffer source) throws IOException {
        return bytes.write(source);
      }

      @Override
      public boolean isOpen() {
        return bytes.isOpen();
      }

      @Override
      public void close() throws IOException {
        if (bytes.isOpen()) {
          bytes.close();
          FILES.put(file.name(), content.toByteArray());
        }
      }
    };
  }

  @Override
  protected ReadableByteChannel open(MemoryResource file) throws IOException {
    return Channels.newChannel(new ByteArrayInputStream(content(file)));
  }

  @Override
  protected void copy(List<MemoryResource> from, List<MemoryResource> to) throws IOException {
    for (int i = 0; i < from.size(); i++) {
      change();
      FILES.put(to.get(i).name(), content(from.get(i)));
    }
  }

  @Override
  protected void rename(List<MemoryResource> from, List<MemoryResource> to, MoveOptions... options)
      throws IOException {
    for (int i = 0; i < from.size(); i++) {
      copy(List.of(from.get(i)), List.of(to.get(i)));
      delete(List.of(from.get(i)));
    }
  }

  @Override
  protected void delete(Collection<MemoryResource> files) throws IOException {
    for (MemoryResource file : files) {
      if (!file.isDirectory()) {
        change();
        FILES.remove(file.name());
      }
    }
  }

  @Override
  protected MemoryResource matchNewResource(String name, boolean isDirectory) {
    return new MemoryResource(isDirectory && !name.endsWith("/") ? name + "/" : name);
  }

  @Override
  protected String getScheme() {
    return SCHEME;
  }

  private static byte[] content(MemoryResource file) throws FileNotFoundException {
    byte[] content = FILES.get(file.name());
    if (content == null) {
      throw new FileNotFoundException(file.name());
    }
    return content;
  }
}
