package io.github.indicatorrefinery.pipeline.run.verify;

import io.github.indicatorrefinery.io.files.Sha256;
import io.github.indicatorrefinery.io.publish.KeptRuns;
import io.github.indicatorrefinery.io.publish.OutputFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.RunReplacedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The files of a folder against those that the record lists. */
final class ListedFiles {
  private static final int BUFFER_BYTES = 1 << 16;

  private final FinishedRun run;
  private final RunDifferences differences;
  private final Consumer<String> progress;

  ListedFiles(FinishedRun run, RunDifferences differences, Consumer<String> progress) {
    this.run = run;
    this.differences = differences;
    this.progress = progress;
  }

  /**
   * @param present the paths of all files that are there
   */
  void check(Set<String> present) throws IOException {
    Set<String> more = new TreeSet<>(present);
    more.remove(RunFiles.RECORD);
    more.removeIf(OutputFolder::isOfUnfinishedRun);
    more.removeIf(KeptRuns::isOfKeptRun);
    for (WrittenFile file : run.record().files()) {
      more.remove(file.path());
      if (present.contains(file.path())) {
        check(file);
      } else {
        differences.add(file.path(), "a file of %d bytes".formatted(file.bytes()), "none");
      }
    }
    more.forEach(path -> differences.add(path, "no such file", "one that run.json does not list"));
  }

  private void check(WrittenFile file) throws IOException {
    progress.accept(file.path());
    try {
      compare(file);
    } catch (RunReplacedException e) {
      throw e;
    } catch (IOException e) {
      differences.add(file.path(), "a file that can be read", RunDifferences.told(e));
    }
  }

  private void compare(WrittenFile file) throws IOException {
    try (FileChannel channel = run.channel(file.path())) {
      if (channel.size() != file.bytes()) {
        differences.add(file.path(), file.bytes() + " bytes", Long.toString(channel.size()));
        return;
      }
      String sha256 = file.sha256() == null ? null : sha256(channel);
      if (sha256 != null && !sha256.equals(file.sha256())) {
        differences.add(file.path(), "SHA-256 " + file.sha256(), sha256);
      }
    }
  }

  private static String sha256(FileChannel channel) throws IOException {
    MessageDigest sha256 = Sha256.begin();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    while (channel.read(buffer) >= 0) {
      sha256.update(buffer.flip());
      buffer.clear();
    }
    return Sha256.end(sha256);
  }
}
