package io.github.indicatorrefinery.transforms.facts.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that two operands share: "average gains and losses" are average gains and average losses,
 * "the 12-day and 26-day EMA" are two averages.
 */
final class Shared {
  private Shared() {}

  /** The operands as they stand, and with the words of one given to the other. */
  static List<String[]> words(String first, String second) {
    List<String[]> pairs = new ArrayList<>();
    int behindFirstWord = second.indexOf(' ', articleLength(second));
    boolean isShort = first.split(" ").length <= 2;
    if (isShort && behindFirstWord > 0) {
      pairs.add(new String[] {first + second.substring(behindFirstWord), second});
    }
    pairs.add(new String[] {first, second});
    int lastWord = first.lastIndexOf(' ');
    if (lastWord > 0) {
      pairs.add(new String[] {first, first.substring(0, lastWord) + " " + second});
    }
    return pairs;
  }

  private static int articleLength(String text) {
    return text.startsWith("the ") ? "the ".length() : text.startsWith("a ") ? "a ".length() : 0;
  }
}
