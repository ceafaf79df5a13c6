package io.github.indicatorrefinery.io.publish;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * The folder beside an output folder that tells of a run which was not published, on any file
 * system that Beam knows. It is replaced as a whole; {@value #MARK} comes last. It is no run, and
 * nothing in it is read as one.
 */
public final class RefusedOutput {
  /** The record of the run, as {@code run.json} would have been. */
  public static final String MARK = "refused.json";

  private final String location;
  private final RemoteFolder folder;

  private RefusedOutput(String location) {
    this.location = location;
    this.folder = new RemoteFolder(location);
  }

  /** The one beside an output folder. */
  public static RefusedOutput beside(String output) {
    return new RefusedOutput(output + ".refused");
  }

  /** Where it is, or would be. */
  public String location() {
    return location;
  }

  /**
   * Replaces what it holds. Where another attempt of the same run was here before, nothing happens:
   * what it is made from may be gone.
   *
   * @param runId the run that the mark names
   * @param mark the content of {@value #MARK}
   * @param others its other files by their paths
   * @throws IOException when it holds something that no refused run left, which stays as it is; or
   *     on a failure of the store
   */
  public void replace(String runId, RunFolder.Content mark, Map<String, RunFolder.Content> others)
      throws IOException {
    SortedSet<String> present = present();
    if (present.contains(MARK) && folder.mark(MARK).runId().equals(runId)) {
      return;
    }
    Set<String> foreign = new TreeSet<>(present);
    foreign.removeIf(path -> isOfARefusal(path, others.keySet()));
    if (!foreign.isEmpty()) {
      throw new IOException(
          "%s holds other things than a refused run, such as %s"
              .formatted(location, foreign.iterator().next()));
    }
    folder.delete(present);
    folder.deleteEmptyFolders(present);
    for (Map.Entry<String, RunFolder.Content> file : others.entrySet()) {
      write(file.getKey(), file.getValue());
    }
    write(MARK, mark);
  }

  /** By the entry of the folder that it lies below: of another run there are more shards. */
  private static boolean isOfARefusal(String path, Set<String> written) {
    return path.equals(MARK) || written.stream().anyMatch(own -> entry(own).equals(entry(path)));
  }

  private static String entry(String path) {
    return path.contains("/") ? path.substring(0, path.indexOf('/') + 1) : path;
  }

  private SortedSet<String> present() throws IOException {
    if (Location.isLocal(location)) {
      // A path may hold what would be a glob to a file system that is asked for the files.
      Path here = Location.local(location);
      return Files.exists(here) ? new RunFolder(location).list() : new TreeSet<>();
    }
    return folder.list("**");
  }

  private void write(String path, RunFolder.Content content) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(
            Channels.newOutputStream(
                FileSystems.create(new RunFolder(location).resource(path), MimeTypes.BINARY)))) {
      content.writeTo(out);
    }
  }
}
