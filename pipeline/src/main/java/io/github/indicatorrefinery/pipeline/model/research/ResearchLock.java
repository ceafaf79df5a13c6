package io.github.indicatorrefinery.pipeline.model.research;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder that one process writes at a time. The file that is locked holds nothing and nobody
 * reads it: on Linux a process loses the lock when it closes any channel to that file. It stays
 * when the lock is given back.
 */
final class ResearchLock implements AutoCloseable {
  /** Held by this process, whose second try must not get as far as the file. */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private static final String LOCK = "lock";

  private final Path held;
  private final FileChannel channel;

  private ResearchLock(Path held, FileChannel channel) {
    this.held = held;
    this.channel = channel;
  }

  /**
   * Takes a folder, which is made where there is none.
   *
   * @throws IOException also where another research has it
   */
  static ResearchLock take(Path folder) throws IOException {
    Path real = Files.createDirectories(folder).toRealPath();
    if (!HELD_HERE.add(real)) {
      throw busy(folder);
    }
    try {
      return new ResearchLock(real, lock(folder));
    } catch (IOException | RuntimeException e) {
      HELD_HERE.remove(real);
      throw e;
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      // It lasts until the channel is closed, or the process ends.
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Told below: this very process has it, through another class loader.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw busy(folder);
  }

  private static IOException busy(Path folder) {
    return new IOException(folder + " is in use: another research writes there");
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD_HERE.remove(held);
    }
  }
}
