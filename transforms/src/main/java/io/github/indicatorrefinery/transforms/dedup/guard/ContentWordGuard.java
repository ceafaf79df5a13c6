package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A word that says what is asked stands in one question only. Inflections and synonyms are one word
 * here. A word that is empty at the end of a phrase ({@code frameworks}) may be absent, or stand
 * for one of its own kind; it may not stand for an empty word of another kind, and more than {@link
 * #MAX_EMPTY_WORDS} of them say something after all.
 */
final class ContentWordGuard implements MergeGuard {
  /**
   * How many kinds of empty words one question may have more than the other: "analysis frameworks"
   * closes a phrase, three such words in a row begin to describe something.
   */
  static final int MAX_EMPTY_WORDS = 2;

  @Override
  public String name() {
    return "content word";
  }

  @Override
  public Optional<String> refusal(ComparedQuestion one, ComparedQuestion other) {
    if (!one.content().equals(other.content())) {
      return Optional.of(
          Differences.told(
              Differences.only(one.content(), other.content()),
              Differences.only(other.content(), one.content())));
    }
    Set<String> kindsOfOne = Differences.only(one.empty().keySet(), other.empty().keySet());
    Set<String> kindsOfOther = Differences.only(other.empty().keySet(), one.empty().keySet());
    boolean exchanged = !kindsOfOne.isEmpty() && !kindsOfOther.isEmpty();
    boolean tooMany = kindsOfOne.size() + kindsOfOther.size() > MAX_EMPTY_WORDS;
    return exchanged || tooMany
        ? Optional.of(Differences.told(words(one, kindsOfOne), words(other, kindsOfOther)))
        : Optional.empty();
  }

  private static Set<String> words(ComparedQuestion question, Set<String> kinds) {
    TreeMap<String, SortedSet<String>> found = new TreeMap<>(question.empty());
    found.keySet().retainAll(kinds);
    Set<String> words = new TreeSet<>();
    found.values().forEach(words::addAll);
    return words;
  }
}
