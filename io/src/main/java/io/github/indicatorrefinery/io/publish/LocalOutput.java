package io.github.indicatorrefinery.io.publish;

import io.github.indicatorrefinery.io.files.HeldFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** A folder of this machine, locked by the operating system. */
final class LocalOutput extends OutputFolder {
  /** A sign is the size of the file, which has one block however large it is. */
  private static final long SIGNS = 1 << 22;

  private final Path lock;
  private final HeldFolder held;
  private final FileChannel channel;

  private LocalOutput(Path folder, String runId, HeldFolder held, FileChannel channel) {
    super(folder.toString(), runId);
    this.lock = folder.resolve(LOCK);
    this.held = held;
    this.channel = channel;
  }

  static LocalOutput take(Path folder, String runId) throws IOException {
    HeldFolder held =
        HeldFolder.take(folder).orElseThrow(() -> new BusyException(folder.toString()));
    FileChannel channel = null;
    try {
      channel = lock(folder, held);
      refuseClaimed(folder);
      LocalPublication.settle(folder);
      LocalOutput output = new LocalOutput(folder, runId, held, channel);
      Files.createDirectories(Path.of(output.working()));
      return output;
    } catch (IOException | RuntimeException e) {
      try (held;
          FileChannel locked = channel) {
        if (locked != null) {
          Files.deleteIfExists(folder.resolve(LOCK));
        }
      }
      throw e;
    }
  }

  @Override
  void leaveClaim() throws IOException {
    try {
      Files.createFile(Path.of(working(), CLAIM));
    } catch (NoSuchFileException e) {
      // The job was fast: its run is in place and the working folder gone.
    }
  }

  @Override
  void release() throws IOException {
    try (held;
        channel) {
      Files.deleteIfExists(lock);
    }
  }

  /** A finished one may be dead all the same: its publication is taken up by whoever comes. */
  private static void refuseClaimed(Path folder) throws IOException {
    for (Path entry : LocalFiles.entries(folder)) {
      Path claim = entry.resolve(CLAIM);
      if (entry.getFileName().toString().startsWith(WORKING_PREFIX)
          && Files.exists(claim)
          && !Files.exists(entry.resolve(Publication.COMMIT_MARK))) {
        throw new BusyException(folder.toString(), claim.toString());
      }
    }
  }

  /**
   * A run that ends deletes its lock file. Who had opened that file just before gets a lock on a
   * file that has no name any more; so the one that is locked gets a sign, and the name must show
   * it. (The number of its inode would be none: it may be given to the next file of that name.)
   */
  private static FileChannel lock(Path folder, HeldFolder held) throws IOException {
    Path file = folder.resolve(LOCK);
    while (true) {
      FileChannel channel = held.lock(LOCK).orElseThrow(() -> new BusyException(folder.toString()));
      try {
        long sign = ThreadLocalRandom.current().nextLong(1, SIGNS);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), sign - 1);
        if (size(file) == sign) {
          return channel;
        }
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      channel.close();
    }
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return -1;
    }
  }
}
