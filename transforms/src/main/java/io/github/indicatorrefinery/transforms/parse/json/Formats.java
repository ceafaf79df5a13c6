package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.json.shape.FoundPair;
import io.github.indicatorrefinery.transforms.parse.json.stream.Place;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What a file is called by the place of the first pair in it, and by the pair's shape. */
final class Formats {
  /** Names on the way to a pair that only one program writes. */
  private static final Map<String, String> BY_NAME =
      Map.of(
          "payload", "qdrant",
          "row", "huggingface",
          "qas", "squad",
          "__data__", "llamaindex",
          "docstore/data", "llamaindex",
          "kwargs", "langchain");

  /** Names of one object, not of one among many like it. */
  private static final Set<String> NO_IDS =
      Set.of("mainEntity", "data", "result", "item", "record", "pair", "qa", "faq", "example");

  private Formats() {}

  /** What an object in a map of records is called there. */
  static @Nullable String idOf(Place place) {
    String name = place.name();
    return name == null || NO_IDS.contains(name) || BY_NAME.containsKey(name) ? null : name;
  }

  static String of(Frame frame, FoundPair pair) {
    for (Place at = frame.place(); at != null; at = at.parent()) {
      String format = at.name() == null ? null : BY_NAME.get(at.name());
      if (format != null) {
        return format;
      }
    }
    if (!pair.format().isEmpty()) {
      return pair.format();
    }
    return frame.place().parent() == null ? "jsonl" : "json";
  }

  /** Whether the object around is a pair itself, as far as it was read. */
  static boolean isInPair(Frame frame) {
    return frame.parent() != null && frame.parent().fields().has("question");
  }
}
