package io.github.indicatorrefinery.transforms.text;

import java.util.Set;

/** Words that are written with a full stop at their end, which ends no sentence: "Dr. Lane". */
public final class ShortForms {
  private static final Set<String> ALL =
      Set.copyOf(WordList.beside(ShortForms.class, "short_forms.tsv").of("short"));

  /** A word that is no short form is not read to its beginning. */
  private static final int MAX_CHARS = ALL.stream().mapToInt(String::length).max().orElseThrow();

  private ShortForms() {}

  /** Whether at this index stands a full stop that belongs to a short form. */
  public static boolean endAt(String text, int stop) {
    if (text.charAt(stop) != '.') {
      return false;
    }
    int word = stop;
    while (word > 0 && stop - word <= MAX_CHARS && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    return word < stop && ALL.contains(text.substring(word, stop));
  }
}
