package io.github.indicatorrefinery.io.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Replies that were paid for, by the digest of what was asked: a folder with a small file for each,
 * so that runs may share it, also over a network, and any may be deleted. A file is put in place
 * whole.
 *
 * <p>Safe for concurrent use, by several processes too.
 */
public final class AnswerCache {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  /** The replies in {@code folder}, which is made with the first of them. */
  public AnswerCache(Path folder) {
    this.folder = folder;
  }

  /**
   * The reply kept under {@code key}, a SHA-256 in hexadecimal.
   *
   * @throws UncheckedIOException when there is one that cannot be read
   */
  public Optional<String> find(String key) {
    try {
      return Optional.of(Files.readString(file(key)));
    } catch (NoSuchFileException | MalformedInputException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps a reply, in place of an earlier one.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  public void keep(String key, String reply) {
    Path file = file(key);
    try {
      Files.createDirectories(file.getParent());
      Path draft = Files.createTempFile(file.getParent(), key, ".draft");
      Files.writeString(draft, reply);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Folders of a few hundred files each, however many there are. */
  private Path file(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("no SHA-256: " + key);
    }
    return folder.resolve(key.substring(0, 2)).resolve(key + ".txt");
  }
}
