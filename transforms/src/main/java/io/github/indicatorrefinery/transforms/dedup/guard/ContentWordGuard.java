package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal.Weight;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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

  /** The line of frames that say that one thing changes another. */
  private static final String ACTING = "acting";

  private static final Set<String> RELATIONS = Set.of(ACTING, "relation");

  @Override
  public String name() {
    return "content word";
  }

  @Override
  public Optional<GuardRefusal> refusal(ComparedQuestion one, ComparedQuestion other) {
    boolean sentences = one.asked().isSentence() && other.asked().isSentence();
    WordMatch unequal = WordMatch.of(one, other);
    if (!unequal.ofOne().isEmpty() || !unequal.ofOther().isEmpty()) {
      return Optional.of(
          new GuardRefusal(
              name(),
              Differences.told(unequal.ofOne(), unequal.ofOther()),
              sentences ? ofSentences(one, other) : ofSearches(one, other)));
    }
    return sentences ? ofFrames(one, other) : ofEmptyWords(one, other);
  }

  /** A sentence has few words: even "use" is one of them. */
  private Optional<GuardRefusal> ofFrames(ComparedQuestion one, ComparedQuestion other) {
    Set<String> ofOne = phrases(one.frames());
    Set<String> ofOther = phrases(other.frames());
    return ofOne.equals(ofOther)
        ? ofEmptyWords(one, other)
        : Optional.of(
            new GuardRefusal(
                name(),
                Differences.told(
                    Differences.only(ofOne, ofOther), Differences.only(ofOther, ofOne)),
                ofSentences(one, other)));
  }

  private Optional<GuardRefusal> ofEmptyWords(ComparedQuestion one, ComparedQuestion other) {
    Set<String> kindsOfOne = Differences.only(one.empty().keySet(), other.empty().keySet());
    Set<String> kindsOfOther = Differences.only(other.empty().keySet(), one.empty().keySet());
    Set<String> framesOfOne = Differences.only(phrases(one.frames()), phrases(other.frames()));
    Set<String> framesOfOther = Differences.only(phrases(other.frames()), phrases(one.frames()));
    boolean exchanged =
        (!kindsOfOne.isEmpty() && !(kindsOfOther.isEmpty() && framesOfOther.isEmpty()))
            || (!kindsOfOther.isEmpty() && !framesOfOne.isEmpty());
    boolean tooMany = kindsOfOne.size() + kindsOfOther.size() > MAX_EMPTY_WORDS;
    boolean saysMore =
        (!kindsOfOne.isEmpty() && told(one) > told(other))
            || (!kindsOfOther.isEmpty() && told(other) > told(one));
    boolean acts = actsAlone(one, other) || actsAlone(other, one);
    return exchanged || tooMany || saysMore || acts
        ? Optional.of(
            new GuardRefusal(
                name(),
                Differences.told(
                    words(one, kindsOfOne, framesOfOne), words(other, kindsOfOther, framesOfOther)),
                Weight.DOUBTFUL))
        : Optional.empty();
  }

  /** With its repetitions: an empty word beside a word said again makes one phrase more. */
  private static int told(ComparedQuestion question) {
    return question.roles().told().size();
  }

  /** "The impact of A on B" is more than "A and B"; of nine such pairs three ask other things. */
  private static boolean actsAlone(ComparedQuestion one, ComparedQuestion other) {
    return one.frames().containsKey(ACTING)
        && Collections.disjoint(other.frames().keySet(), RELATIONS);
  }

  private static Weight ofSearches(ComparedQuestion one, ComparedQuestion other) {
    return WordOrder.isExchange(one.roles().told(), other.roles().told())
        ? Weight.DIFFERENT
        : Weight.DOUBTFUL;
  }

  /** Who asks the same in a sentence of his own changes more of it than one word. */
  private static Weight ofSentences(ComparedQuestion one, ComparedQuestion other) {
    if (WordOrder.isExchange(one.order(), other.order())) {
      return Weight.DIFFERENT;
    }
    return WordOrder.isAddition(one.stems(), other.stems()) ? Weight.DOUBTFUL : Weight.WORDING;
  }

  private static Set<String> phrases(SortedMap<String, SortedSet<String>> byKind) {
    Set<String> phrases = new TreeSet<>();
    byKind.values().forEach(phrases::addAll);
    return phrases;
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
