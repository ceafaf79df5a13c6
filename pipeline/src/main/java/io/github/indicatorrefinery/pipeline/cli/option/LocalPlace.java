package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.io.files.Location;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A file or folder of this machine that an option names, as an absolute path. */
public final class LocalPlace {
  private LocalPlace() {}

  /**
   * The place; empty where none is given, and with the mistake told where it is none of this
   * machine, or no path.
   */
  public static Optional<Path> of(String option, @Nullable String given, Mistakes mistakes) {
    if (given == null) {
      return Optional.empty();
    }
    try {
      if (!given.isBlank() && Location.isLocal(given)) {
        return Optional.of(absolute(given));
      }
      mistakes.add(option, given, "allowed is a place of this machine");
    } catch (InvalidPathException e) {
      mistakes.add(option, given, "no path: " + e.getReason());
    }
    return Optional.empty();
  }

  /** The same for a folder that is read. */
  public static Optional<Path> folder(String option, @Nullable String given, Mistakes mistakes) {
    Optional<Path> folder = of(option, given, mistakes);
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      mistakes.add(option, given, "no folder; allowed is one that exists");
      return Optional.empty();
    }
    return folder;
  }

  /** The same for what is written: it lies outside of the folder of a run. */
  public static Optional<Path> outside(String option, String given, String run, Mistakes mistakes) {
    Optional<Path> place = of(option, given, mistakes);
    if (place.isPresent() && run != null && liesIn(place.get(), run)) {
      mistakes.add(option, given, "lies in the run, whose files stay as they are");
      return Optional.empty();
    }
    return place;
  }

  /** Whether an absolute path is a folder or lies in it, by their names alone. */
  public static boolean liesIn(Path place, String folder) {
    try {
      return Location.isLocal(folder) && place.startsWith(absolute(folder));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Path absolute(String given) {
    return Location.local(given).toAbsolutePath().normalize();
  }
}
