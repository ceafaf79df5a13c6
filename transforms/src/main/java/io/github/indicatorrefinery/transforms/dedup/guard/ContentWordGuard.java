package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal.Weight;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A word that says what is asked stands in one question only. Inflections and synonyms are one word
 * here. A word that is empty at the end of a phrase ({@code frameworks}) may be absent, or stand
 * for one of its own kind; it may not stand for an empty word of another kind or for a frame (of 20
 * labelled pairs where it does, 7 ask different things), and more than {@link #MAX_EMPTY_WORDS} of
 * them say something after all.
 *
 * <p>Where all other words are the same in the same order, a word that stands for another one makes
 * a different question; a word more, or other words in another order, may be another way to say it.
 */
final class ContentWordGuard implements MergeGuard {
  /**
   * How many kinds of empty words one question may have more than the other: "analysis frameworks"
   * closes a phrase, three such words in a row begin to describe something.
   */
  static final int MAX_EMPTY_WORDS = 2;

  /** Longer stretches that differ are rather said in other words than about something else. */
  private static final int MAX_EXCHANGED = 2;

  @Override
  public String name() {
    return "content word";
  }

  @Override
  public Optional<GuardRefusal> refusal(ComparedQuestion one, ComparedQuestion other) {
    WordMatch unequal = WordMatch.of(one, other);
    if (!unequal.ofOne().isEmpty() || !unequal.ofOther().isEmpty()) {
      return Optional.of(
          new GuardRefusal(
              name(),
              Differences.told(unequal.ofOne(), unequal.ofOther()),
              isExchange(one.roles().told(), other.roles().told())
                  ? Weight.DIFFERENT
                  : Weight.DOUBTFUL));
    }
    if (one.asked().isSentence()
        && other.asked().isSentence()
        && !one.frames().equals(other.frames())) {
      return Optional.of(
          new GuardRefusal(
              name(),
              Differences.told(
                  Differences.only(one.frames(), other.frames()),
                  Differences.only(other.frames(), one.frames())),
              Weight.DOUBTFUL));
    }
    Set<String> kindsOfOne = Differences.only(one.empty().keySet(), other.empty().keySet());
    Set<String> kindsOfOther = Differences.only(other.empty().keySet(), one.empty().keySet());
    Set<String> framesOfOne = Differences.only(one.frames(), other.frames());
    Set<String> framesOfOther = Differences.only(other.frames(), one.frames());
    boolean exchanged =
        (!kindsOfOne.isEmpty() && !(kindsOfOther.isEmpty() && framesOfOther.isEmpty()))
            || (!kindsOfOther.isEmpty() && !framesOfOne.isEmpty());
    boolean tooMany = kindsOfOne.size() + kindsOfOther.size() > MAX_EMPTY_WORDS;
    return exchanged || tooMany
        ? Optional.of(
            new GuardRefusal(
                name(),
                Differences.told(
                    words(one, kindsOfOne, framesOfOne), words(other, kindsOfOther, framesOfOther)),
                Weight.DOUBTFUL))
        : Optional.empty();
  }

  /** Whether the two are equal before and behind one place, where each has something else. */
  private static boolean isExchange(List<String> one, List<String> other) {
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

  private static Set<String> words(
      ComparedQuestion question, Set<String> kinds, Set<String> frames) {
    TreeMap<String, SortedSet<String>> found = new TreeMap<>(question.empty());
    found.keySet().retainAll(kinds);
    Set<String> words = new TreeSet<>(frames);
    found.values().forEach(words::addAll);
    return words;
  }
}
