package io.github.indicatorrefinery.pipeline.cli.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who mistyped a word. */
public final class Suggestion {
  /** One slip in a short word, two in a long one. */
  private static final int CHARACTERS_PER_SLIP = 4;

  private Suggestion() {}

  /** Such as {@code ; did you mean run?}, or nothing where no word is near. */
  public static String of(String given, Collection<String> known) {
    return nearest(given, known).map("; did you mean %s?"::formatted).orElse("");
  }

  static Optional<String> nearest(String given, Collection<String> known) {
    String word = given.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(one -> slips(word, one.toLowerCase(Locale.ROOT)) <= allowed(word))
        .min(
            Comparator.comparingInt((String one) -> slips(word, one.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int allowed(String word) {
    return 1 + word.length() / (2 * CHARACTERS_PER_SLIP);
  }

  /** Letters that are wrong, missing, too many, or have changed places with the next. */
  private static int slips(String from, String to) {
    int[][] slips = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : step(slips, from, to, i, j);
      }
    }
    return slips[from.length()][to.length()];
  }

  private static int step(int[][] slips, String from, String to, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int least =
        Math.min(
            slips[i - 1][j - 1] + (same ? 0 : 1), Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
  }
}
