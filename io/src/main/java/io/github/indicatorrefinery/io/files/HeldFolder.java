package io.github.indicatorrefinery.io.files;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder of this machine that one in this process has, and with {@link #lock} one on the machine.
 * Its own second try must not get as far as the file that is locked: on Linux a process loses the
 * lock when it closes any channel to that file.
 */
public final class HeldFolder implements AutoCloseable {
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final Path real;

  private HeldFolder(Path folder, Path real) {
    this.folder = folder;
    this.real = real;
  }

  /** Takes a folder, which is made where there is none; empty where this process has it. */
  public static Optional<HeldFolder> take(Path folder) throws IOException {
    Path real = Files.createDirectories(folder).toRealPath();
    return HELD_HERE.add(real) ? Optional.of(new HeldFolder(folder, real)) : Optional.empty();
  }

  /**
   * Locks a file in it, which is made where there is none. The lock lasts until the channel is
   * closed, or the process ends.
   *
   * @return empty where another process has it
   */
  public Optional<FileChannel> lock(String name) throws IOException {
    FileChannel channel = FileChannel.open(folder.resolve(name), CREATE, WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException e) {
      // This very process has it, through another class loader: the same as another one.
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  /** Gives the folder back; its locks are to be given back before. */
  @Override
  public void close() {
    HELD_HERE.remove(real);
  }
}
