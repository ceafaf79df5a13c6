package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal.Weight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

  /**
   * A refusal where two lists of names are not equal.
   *
   * @param oneSided its weight where one question names none
   */
  static Optional<GuardRefusal> unequal(
      String guard, Collection<String> one, Collection<String> other, Weight oneSided) {
    if (List.copyOf(one).equals(List.copyOf(other))) {
      return Optional.empty();
    }
    List<String> ofOne = left(one, other);
    List<String> ofOther = left(other, one);
    boolean less = one.isEmpty() || other.isEmpty();
    return Optional.of(
        new GuardRefusal(guard, told(ofOne, ofOther), less ? oneSided : Weight.DIFFERENT));
  }

  private static List<String> left(Collection<String> one, Collection<String> other) {
    List<String> left = new ArrayList<>(one);
    other.forEach(left::remove);
    return left;
  }

  private static String text(Collection<String> words) {
    return words.isEmpty() ? "-" : String.join(", ", new TreeSet<>(words));
  }
}
