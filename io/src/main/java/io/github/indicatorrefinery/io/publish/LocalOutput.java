package io.github.indicatorrefinery.io.publish;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** A folder of this machine, locked by the operating system. */
final class LocalOutput extends OutputFolder {
  /**
   * Held by this process. Its own second try must not get as far as the lock file: on Linux a
   * process loses the lock when it closes any channel to that file.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  /** A sign is the size of the file, which has one block however large it is. */
  private static final long SIGNS = 1 << 22;

  private final Path lock;
  private final Path real;
  private final FileChannel channel;

  private LocalOutput(Path folder, String runId, Path real, FileChannel channel) {
    super(folder.toString(), runId);
    this.lock = folder.resolve(LOCK);
    this.real = real;
    this.channel = channel;
  }

  static LocalOutput take(Path folder, String runId) throws IOException {
    Path real = Files.createDirectories(folder).toRealPath();
    if (!HELD_HERE.add(real)) {
      throw new BusyException(folder.toString());
    }
    FileChannel channel = null;
    try {
      channel = lock(folder);
      refuseClaimed(folder);
      LocalPublication.settle(folder);
      LocalOutput output = new LocalOutput(folder, runId, real, channel);
      Files.createDirectories(Path.of(output.working()));
      return output;
    } catch (IOException | RuntimeException e) {
      try (FileChannel locked = channel) {
        if (locked != null) {
          Files.deleteIfExists(folder.resolve(LOCK));
        }
      } finally {
        HELD_HERE.remove(real);
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
    try (channel) {
      Files.deleteIfExists(lock);
    } finally {
      HELD_HERE.remove(real);
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
  private static FileChannel lock(Path folder) throws IOException {
    Path file = folder.resolve(LOCK);
    while (true) {
      FileChannel channel = FileChannel.open(file, CREATE, WRITE);
      try {
        tryLock(folder, channel);
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

  private static void tryLock(Path folder, FileChannel channel) throws IOException {
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process, through another class loader; the same answer as for another
      // one.
    }
    if (lock == null) {
      throw new BusyException(folder.toString());
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
