package io.github.indicatorrefinery.transforms.facts.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two names mean one person: the surname decides, for given names are shortened. */
public final class People {
  private static final Set<String> TITLES =
      Set.of(
          "jr",
          "sr",
          "ii",
          "iii",
          "dr",
          "mr",
          "mrs",
          "ms",
          "prof",
          "professor",
          "doctor",
          "sir",
          "dame",
          "dipl",
          "ing",
          "cmt",
          "phd");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}'\u2019-]+");

  /** "Siepman" is written "Seipman" too; two letters make no other person of a long surname. */
  private static final int MAX_LETTERS_APART = 2;

  private static final int MIN_LETTERS_TO_MISSPELL = 6;

  /** How far two names agree. */
  public enum Match {
    SAME,
    /** One surname, and two given names that are no forms of one. */
    NAMESAKE,
    OTHER
  }

  private People() {}

  public static Match match(String name, String other) {
    List<String> words = words(name);
    List<String> others = words(other);
    if (words.isEmpty()
        || others.isEmpty()
        || !isSame(words.get(words.size() - 1), others.get(others.size() - 1))) {
      return Match.OTHER;
    }
    boolean given = words.size() > 1 && others.size() > 1;
    return given && !shareGivenName(words, others) ? Match.NAMESAKE : Match.SAME;
  }

  private static boolean shareGivenName(List<String> words, List<String> others) {
    for (String one : words.subList(0, words.size() - 1)) {
      for (String two : others.subList(0, others.size() - 1)) {
        boolean initial = one.length() == 1 || two.length() == 1;
        int compared = initial ? 1 : 2;
        if (one.regionMatches(0, two, 0, compared)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> words(String name) {
    return BETWEEN_WORDS
        .splitAsStream(name.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty() && !TITLES.contains(word))
        .toList();
  }

  private static boolean isSame(String one, String other) {
    boolean longNames = Math.min(one.length(), other.length()) >= MIN_LETTERS_TO_MISSPELL;
    return one.equals(other) || (longNames && lettersApart(one, other) <= MAX_LETTERS_APART);
  }

  /** Levenshtein's distance. */
  private static int lettersApart(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int kept = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(kept, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
