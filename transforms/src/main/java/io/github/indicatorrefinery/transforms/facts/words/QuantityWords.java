package io.github.indicatorrefinery.transforms.facts.words;

import io.github.indicatorrefinery.transforms.text.WordList;
import java.util.Set;

/**
 * Words before the name of a quantity that leave it the same quantity. Such a word may name an
 * operation elsewhere: "total supply" is a supply, "the total of the volumes" is a sum.
 */
final class QuantityWords {
  private static final WordList LIST = WordList.beside(QuantityWords.class, "quantity_words.tsv");

  /** Of now: "existing supply". */
  static final Set<String> PRESENT = Set.copyOf(LIST.of("present"));

  /** Of all parts at one time: "total supply". */
  static final Set<String> WHOLE = Set.copyOf(LIST.of("whole"));

  private QuantityWords() {}

  /** Whether a word says nothing of a quantity that its name does not say. */
  static boolean isSilent(String word) {
    return PRESENT.contains(word) || WHOLE.contains(word);
  }
}
