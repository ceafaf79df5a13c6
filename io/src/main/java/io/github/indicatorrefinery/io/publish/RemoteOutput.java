package io.github.indicatorrefinery.io.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.TreeSet;

/**
 * A folder on another file system. Each run first lays its claim and then looks for others': of two
 * that start at once at least one sees the other and gives way. This needs a store whose listings
 * show what was written before, as those of today do.
 */
final class RemoteOutput extends OutputFolder {
  private final String working;

  private RemoteOutput(String location, String runId) {
    super(location, runId);
    this.working = working(location, runId);
  }

  static RemoteOutput take(String given, String runId) throws IOException {
    RemoteFolder folder = new RemoteFolder(given);
    RemoteOutput output = new RemoteOutput(folder.location(), runId);
    try {
      output.claim();
      output.settle(folder);
    } catch (IOException | RuntimeException e) {
      output.close();
      throw e;
    }
    return output;
  }

  private void claim() throws IOException {
    String who = "process %d on %s\n".formatted(ProcessHandle.current().pid(), host());
    new RunFolder(working).write(CLAIM, out -> out.write(who.getBytes(UTF_8)));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "a machine without a name";
    }
  }

  @Override
  void leaveClaim() {
    // It is there since this run began; a second one might come after the job has published.
  }

  @Override
  void release() {
    // The claim went with the working folder, or stays for the job.
  }

  private void settle(RemoteFolder folder) throws IOException {
    Set<String> left = new TreeSet<>();
    for (String path : folder.list(WORKING_PREFIX + "*/**")) {
      String other = folder.location() + "/" + path.substring(0, path.indexOf('/'));
      if (other.equals(working)) {
        continue;
      }
      if (path.endsWith("/" + CLAIM)) {
        throw new BusyException(folder.location(), folder.location() + "/" + path);
      }
      left.add(other);
    }
    for (String other : left) {
      Publication publication = Publication.of(folder.location(), other);
      if (!publication.resume()) {
        publication.discard();
      }
    }
  }
}
