package io.github.indicatorrefinery.pipeline.run.verify;

import com.fasterxml.jackson.core.JacksonException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gathers what differs. Of one kind the first are told and the others counted: who reads ten knows.
 */
final class RunDifferences {
  private static final int MOST_OF_A_KIND = 10;

  private final List<RunDifference> all = new ArrayList<>();
  private final Map<String, Integer> byKind = new HashMap<>();

  void add(String place, String expected, String found) {
    all.add(new RunDifference(place, expected, found));
  }

  /**
   * Adds one of many of a kind.
   *
   * @param kind what to call them where there are too many
   */
  void addOneOfMany(String kind, String place, String expected, String found) {
    if (byKind.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
      add(place, expected, found);
    }
  }

  /** Adds a difference unless both counts are the same. */
  void compare(String place, String what, long expected, long found) {
    if (expected != found) {
      add(place, count(expected, what), count(found, ""));
    }
  }

  private static String count(long count, String what) {
    return String.format(Locale.ROOT, "%,d %s", count, what).strip();
  }

  /** What was found where a file cannot be read. */
  static String told(Exception failure) {
    String message =
        failure instanceof JacksonException json ? json.getOriginalMessage() : failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  /** All of them; in the end how many more there are of each kind. */
  List<RunDifference> list() {
    List<RunDifference> list = new ArrayList<>(all);
    byKind.forEach(
        (kind, count) -> {
          if (count > MOST_OF_A_KIND) {
            list.add(new RunDifference(kind, "none", (count - MOST_OF_A_KIND) + " more"));
          }
        });
    return list;
  }
}
