package io.github.indicatorrefinery.io.rows;

import java.util.Arrays;
import java.util.List;

/** Paths below a run folder; none of them leads out of it. */
final class RelativePath {
  private RelativePath() {}

  /** The parts of a path that stays below its folder. */
  static List<String> parts(String path) {
    check(path);
    return Arrays.asList(path.split("/"));
  }

  /**
   * @throws IllegalArgumentException on an empty, absolute or climbing path
   */
  static void check(String path) {
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
        throw new IllegalArgumentException("\"%s\" is no path below a folder".formatted(path));
      }
    }
  }
}
