package io.github.indicatorrefinery.transforms.dedup.guard;

import java.util.Collections;
import java.util.List;

/** In how much of their order the words of two questions are equal. */
final class WordOrder {
  /** Longer stretches that differ are rather said in other words than about something else. */
  private static final int MAX_EXCHANGED = 2;

  private WordOrder() {}

  /** Whether the two are equal before and behind one place, where each has something else. */
  static boolean isExchange(List<String> one, List<String> other) {
    int shorter = Math.min(one.size(), other.size());
    int start = 0;
    while (start < shorter && one.get(start).equals(other.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.get(one.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
      end++;
    }
    List<String> ofOne = one.subList(start, one.size() - end);
    List<String> ofOther = other.subList(start, other.size() - end);
    return !ofOne.isEmpty()
        && !ofOther.isEmpty()
        && start + end > 0
        && Math.max(ofOne.size(), ofOther.size()) <= MAX_EXCHANGED
        && Collections.disjoint(ofOne, ofOther);
  }

  /** Whether one of the two is the other with words put in. */
  static boolean isAddition(List<String> one, List<String> other) {
    List<String> shorter = one.size() < other.size() ? one : other;
    List<String> longer = one.size() < other.size() ? other : one;
    int next = 0;
    for (int i = 0; i < longer.size() && next < shorter.size(); i++) {
      next += longer.get(i).equals(shorter.get(next)) ? 1 : 0;
    }
    return next == shorter.size();
  }
}
