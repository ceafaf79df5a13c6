package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of two questions that have no equal in the other: neither the same word, nor one that
 * is mistyped by one letter, nor two words written as one.
 */
record WordMatch(Set<String> ofOne, Set<String> ofOther) {
  /** Shorter words differ in one letter by chance: {@code block} and {@code clock}. */
  private static final int SHORTEST_MISTYPED = 6;

  static WordMatch of(ComparedQuestion one, ComparedQuestion other) {
    Set<String> first = Differences.only(one.content(), other.content());
    Set<String> second = Differences.only(other.content(), one.content());
    Set<String> ofOne = new TreeSet<>(first);
    Set<String> ofOther = new TreeSet<>(second);
    for (String word : first) {
      for (String twin : second) {
        if (isMistyped(word, twin)) {
          ofOne.remove(word);
          ofOther.remove(twin);
        }
      }
    }
    if (one.named().containsAll(other.named())) {
      dropNamed(ofOne, ofOther, other);
    } else if (other.named().containsAll(one.named())) {
      dropNamed(ofOther, ofOne, one);
    }
    dropJoined(ofOne, ofOther, other.roles().told());
    dropJoined(ofOther, ofOne, one.roles().told());
    return new WordMatch(ofOne, ofOther);
  }

  /** An indicator whose words the other has too, with others between them. */
  private static void dropNamed(Set<String> named, Set<String> words, ComparedQuestion other) {
    for (String indicator : List.copyOf(named)) {
      Set<String> parts = other.wordsOf(indicator);
      if (!parts.isEmpty()) {
        named.remove(indicator);
        words.removeAll(parts);
      }
    }
  }

  private static void dropJoined(Set<String> joined, Set<String> parts, List<String> order) {
    for (int i = 0; i + 1 < order.size(); i++) {
      if (joined.remove(order.get(i) + order.get(i + 1))) {
        parts.remove(order.get(i));
        parts.remove(order.get(i + 1));
      }
    }
  }

  private static boolean isMistyped(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (shorter < SHORTEST_MISTYPED
        || Math.abs(one.length() - other.length()) > 1
        || one.charAt(0) != other.charAt(0)) {
      return false;
    }
    int start = 0;
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(one.length(), other.length()) - start - end <= 1;
  }
}
