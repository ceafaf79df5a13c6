package io.github.indicatorrefinery.pipeline.model.research;

import io.github.indicatorrefinery.io.files.HeldFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A folder that one process writes at a time. The file that is locked holds nothing and nobody
 * reads it; it stays when the lock is given back.
 */
final class ResearchLock implements AutoCloseable {
  private static final String LOCK = "lock";

  private final HeldFolder held;
  private final FileChannel channel;

  private ResearchLock(HeldFolder held, FileChannel channel) {
    this.held = held;
    this.channel = channel;
  }

  /**
   * Takes a folder, which is made where there is none.
   *
   * @throws IOException also where another research has it
   */
  static ResearchLock take(Path folder) throws IOException {
    HeldFolder held = HeldFolder.take(folder).orElseThrow(() -> busy(folder));
    try {
      return new ResearchLock(held, held.lock(LOCK).orElseThrow(() -> busy(folder)));
    } catch (IOException | RuntimeException e) {
      held.close();
      throw e;
    }
  }

  private static IOException busy(Path folder) {
    return new IOException(folder + " is in use: another research writes there");
  }

  @Override
  public void close() throws IOException {
    try (held) {
      channel.close();
    }
  }
}
