package io.github.indicatorrefinery.transforms.dedup.guard;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Words in which two questions differ, and how to say so. */
final class Differences {
  private Differences() {}

  /** What {@code one} has and {@code other} has not, sorted. */
  static Set<String> only(Collection<String> one, Collection<String> other) {
    Set<String> only = new TreeSet<>(one);
    only.removeAll(other);
    return only;
  }

  /** The same text whichever of the two comes first. */
  static String told(Collection<String> one, Collection<String> other) {
    String first = text(one);
    String second = text(other);
    return first.compareTo(second) <= 0 ? first + " / " + second : second + " / " + first;
  }

  private static String text(Collection<String> words) {
    return words.isEmpty() ? "-" : String.join(", ", new TreeSet<>(words));
  }
}
