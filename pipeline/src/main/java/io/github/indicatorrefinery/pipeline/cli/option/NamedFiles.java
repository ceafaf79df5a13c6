package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.io.files.InputGlob;
import io.github.indicatorrefinery.io.files.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that the globs of one option name. */
public final class NamedFiles {
  private NamedFiles() {}

  /**
   * Their paths, glob by glob, one as often as globs name it; a glob that names none is a mistake.
   */
  public static List<String> paths(String option, List<String> globs, Mistakes mistakes) {
    List<String> found = new ArrayList<>();
    for (String glob : globs) {
      Optional<String> nowhere = Location.mistake(glob);
      if (nowhere.isPresent()) {
        mistakes.add(option, glob, nowhere.get());
        continue;
      }
      try {
        List<String> paths = InputGlob.expand(glob);
        if (paths.isEmpty()) {
          mistakes.add(option, glob, whyNothing(glob));
        }
        found.addAll(paths);
      } catch (IOException | IllegalArgumentException e) {
        mistakes.add(
            option, glob, "allowed is a path or a glob: " + Causes.firstLine(e.getMessage()));
      }
    }
    return found;
  }

  private static String whyNothing(String glob) {
    if (Location.isLocal(glob) && Files.isDirectory(Location.local(glob))) {
      return "is a folder; allowed is a glob of files, such as %s/*".formatted(glob);
    }
    return "no file matches; allowed is the path of a file or a glob that matches one";
  }
}
