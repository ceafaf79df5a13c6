package io.github.indicatorrefinery.io.publish;

import io.github.indicatorrefinery.io.files.Location;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;

/**
 * Gives files a place in another folder of the same file system without writing them anew: on this
 * machine by hard links, where its file system has them, and elsewhere by copies that the store
 * makes. A file that is there is replaced, so that it may be done twice.
 */
public final class CarriedFiles {
  private static final String ATTEMPT = ".attempt";

  private CarriedFiles() {}

  /**
   * Carries the files at these paths below {@code from} to the same paths below {@code to}.
   *
   * @param from a folder, as {@code to}: a path or a location of another file system
   */
  public static void carry(String from, String to, Collection<String> paths) throws IOException {
    if (Location.isLocal(to)) {
      carry(Location.local(from), Location.local(to), paths);
    } else {
      new RemoteFolder(from).copyTo(new RemoteFolder(to), paths);
    }
  }

  static void carry(Path from, Path to, Collection<String> paths) throws IOException {
    for (String path : paths) {
      Path target = to.resolve(path);
      Files.createDirectories(target.getParent());
      link(from.resolve(path), target);
    }
  }

  /** Whether the file system that a folder is on makes hard links. */
  static boolean areLinked(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, OutputFolder.WORKING_PREFIX, ".links");
    Path second = file.resolveSibling(file.getFileName() + ".second");
    try {
      Files.createLink(second, file);
      return true;
    } catch (UnsupportedOperationException | FileSystemException e) {
      return false;
    } finally {
      Files.deleteIfExists(second);
      Files.deleteIfExists(file);
    }
  }

  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (FileAlreadyExistsException e) {
      Files.delete(to);
      link(from, to);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Under another name until it is whole, as a link is from the start.
      Path attempt = to.resolveSibling(to.getFileName() + ATTEMPT);
      Files.copy(from, attempt, StandardCopyOption.REPLACE_EXISTING);
      Files.move(attempt, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
