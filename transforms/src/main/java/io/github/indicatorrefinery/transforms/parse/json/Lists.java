package io.github.indicatorrefinery.transforms.parse.json;

import java.util.Map;
import java.util.Set;

/** The lists of an export, by name. */
final class Lists {
  static final String SESSIONS = "sessions";
  static final String PAIRS = "qa_pairs";
  static final String DOCUMENTS = "documents";
  static final String CHUNKS = "chunks";

  static final Set<String> ALL = Set.of(SESSIONS, PAIRS, DOCUMENTS, CHUNKS);

  /** What an element is called that is no object. */
  private static final Map<String, String> NO_OBJECT =
      Map.of(
          SESSIONS, "session_not_object",
          PAIRS, "pair_not_object",
          CHUNKS, "chunk_not_object");

  private static final Map<String, String> EXPECTED =
      Map.of(
          SESSIONS, "a session is an object",
          PAIRS, "a pair is an object",
          CHUNKS, "a chunk is an object");

  private Lists() {}

  /** Whether the elements of this list are objects or wrong. */
  static boolean areObjects(String name) {
    return NO_OBJECT.containsKey(name);
  }

  /** What an element of this list is. */
  static String whatIsExpected(String name) {
    return EXPECTED.getOrDefault(name, "a record is an object");
  }

  /** The reason of a failure of such an element. */
  static String noObject(String name) {
    return NO_OBJECT.getOrDefault(name, "pair_not_object");
  }
}
