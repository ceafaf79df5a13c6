package io.github.indicatorrefinery.pipeline.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a guard's no means, for a person who has not read the guards: {@code RunTables.split} gives
 * their names, and the details stand in the same order.
 *
 * <pre>{@code
 * GuardWords.of("role", "bitcoin, ethereum"); // stand in other roles: bitcoin, ethereum
 * }</pre>
 */
public final class GuardWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("indicator", "about different indicators"),
          Map.entry("coin", "about different coins"),
          Map.entry("name", "name different people, places or things"),
          Map.entry("number", "a number differs"),
          Map.entry("unit", "counted in different units"),
          Map.entry("timeframe", "of different times"),
          Map.entry("direction", "about different sides"),
          Map.entry("negation", "one denies what the other does not"),
          Map.entry("comparator", "above in one, below in the other"),
          Map.entry("sign", "other signs, or in another order"),
          Map.entry("role", "the same words in other roles"),
          Map.entry("cause", "another thing acts on another"),
          Map.entry("asked", "want different things to be known"),
          Map.entry("content word", "a word differs"));

  private GuardWords() {}

  /** One guard in words, with what differs; its name where it is of another version. */
  public static String of(String guard, @Nullable String detail) {
    String words = WORDS.getOrDefault(guard, guard);
    return detail == null ? words : words + ": " + detail;
  }

  /**
   * All guards of a refusal.
   *
   * @param guards joined as outputs have them
   * @param details joined likewise
   */
  public static List<String> all(String guards, @Nullable String details) {
    List<String> names = RunTables.split(guards);
    List<String> parts = details == null ? List.of() : RunTables.split(details);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      all.add(of(names.get(i), parts.size() == names.size() ? parts.get(i) : null));
    }
    return all;
  }
}
