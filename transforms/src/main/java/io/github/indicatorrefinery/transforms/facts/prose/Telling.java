package io.github.indicatorrefinery.transforms.facts.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One calculation while it is taken apart: each part once, and no more parts than a person would
 * keep in mind. Words that join everything with everything would take forever. Not thread-safe.
 */
final class Telling {
  /** Steps inside steps inside steps: nobody tells it so. */
  private static final int MAX_DEPTH = 4;

  /** No calculation of the full export has 40 parts to be taken apart. */
  private static final int MAX_PARTS = 100;

  private final Map<String, List<String>> known = new HashMap<>();
  private int depth;

  /** The ways to write a part; the part as it is, where it is too deep or there were too many. */
  List<String> ways(String part) {
    List<String> found = known.get(part);
    if (found != null) {
      return found;
    }
    if (depth > MAX_DEPTH || known.size() >= MAX_PARTS) {
      return List.of(part);
    }
    depth++;
    List<String> ways = Prose.ways(part, this);
    depth--;
    known.put(part, ways);
    return ways;
  }
}
