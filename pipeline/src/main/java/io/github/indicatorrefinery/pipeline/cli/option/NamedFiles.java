package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.io.files.InputGlob;
import io.github.indicatorrefinery.io.files.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The files that the globs of one option name. */
public final class NamedFiles {
  private static final String NO_MATCH =
      "no file matches; allowed is the path of a file or a glob that matches one";

  private NamedFiles() {}

  /**
   * Their paths, glob by glob, one as often as globs name it; a glob that names none is a mistake.
   */
  public static List<String> paths(String option, List<String> globs, Mistakes mistakes) {
    return paths(option, globs, InputGlob::expand, NamedFiles::whyNoFile, mistakes);
  }

  /** The paths of the files that one glob names. */
  public static List<String> paths(String option, String glob, Mistakes mistakes) {
    return paths(option, List.of(glob), mistakes);
  }

  /** The same where a folder stands for all files below it that are not hidden. */
  public static List<String> pathsAndBelow(String option, String glob, Mistakes mistakes) {
    return paths(option, List.of(glob), NamedFiles::expandOrList, NamedFiles::whyNothing, mistakes);
  }

  private static List<String> paths(
      String option,
      List<String> globs,
      Expansion expansion,
      UnaryOperator<String> whyNone,
      Mistakes mistakes) {
    List<String> found = new ArrayList<>();
    for (String glob : globs) {
      Optional<String> nowhere = Location.mistake(glob);
      if (nowhere.isPresent()) {
        mistakes.add(option, glob, nowhere.get());
        continue;
      }
      try {
        List<String> paths = expansion.of(glob);
        if (paths.isEmpty()) {
          mistakes.add(option, glob, whyNone.apply(glob));
        }
        found.addAll(paths);
      } catch (IOException | IllegalArgumentException e) {
        mistakes.add(
            option, glob, "allowed is a path or a glob: " + Causes.firstLine(e.getMessage()));
      }
    }
    return found;
  }

  private static List<String> expandOrList(String glob) throws IOException {
    List<String> files = InputGlob.expand(glob);
    return files.isEmpty() ? InputGlob.below(glob) : files;
  }

  private static String whyNoFile(String glob) {
    return isFolder(glob)
        ? "is a folder; allowed is a glob of files, such as %s/*".formatted(glob)
        : NO_MATCH;
  }

  private static String whyNothing(String glob) {
    return isFolder(glob) ? "is a folder without files that are not hidden" : NO_MATCH;
  }

  private static boolean isFolder(String glob) {
    return Location.isLocal(glob) && Files.isDirectory(Location.local(glob));
  }

  /** What a glob stands for. */
  private interface Expansion {
    List<String> of(String glob) throws IOException;
  }
}
