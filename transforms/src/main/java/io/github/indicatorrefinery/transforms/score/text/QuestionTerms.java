package io.github.indicatorrefinery.transforms.score.text;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongPredicate;

/** The different content words of a question, at most {@link #MAX_TERMS}, numbered from 0. */
final class QuestionTerms {
  /** Questions of the export have at most 51 content words; a long one is cut here. */
  static final int MAX_TERMS = 64;

  /** What counts as the opening of an answer: two sentences or a heading and a sentence. */
  private static final int OPENING_WORDS = 50;

  private final WordTable table = new WordTable(MAX_TERMS);
  private final Set<Long> seen = new HashSet<>();

  QuestionTerms(String question) {
    forEachWord(
        question,
        hash -> {
          add(hash);
          return seen.size() < MAX_TERMS;
        });
  }

  private void add(long hash) {
    boolean stop = (ScoringLexicon.WORDS.get(hash) & ScoringLexicon.STOP_WORD) != 0;
    if (!stop && seen.add(hash)) {
      table.add(hash, seen.size());
    }
  }

  int count() {
    return seen.size();
  }

  /** A long with the bit of this word, or 0 where the question does not hold it. */
  long bit(long hash) {
    int number = table.get(hash);
    return number == 0 ? 0 : 1L << (number - 1);
  }

  /** How many of the terms stand in the first words of a text. */
  int inOpening(String text) {
    long[] found = new long[2];
    forEachWord(
        text,
        hash -> {
          found[0] |= bit(hash);
          return ++found[1] < OPENING_WORDS;
        });
    return Long.bitCount(found[0]);
  }

  /** Hands over the hash of each word of two letters or more until the predicate wants no more. */
  private static void forEachWord(String text, LongPredicate wantsMore) {
    long hash = WordTable.EMPTY_HASH;
    long beforeLast = hash;
    int length = 0;
    char last = 0;
    for (int i = 0; i <= text.length(); i++) {
      char lower = i < text.length() ? Letters.inWord(text.charAt(i)) : 0;
      if (lower != 0) {
        beforeLast = hash;
        hash = WordTable.extend(hash, lower);
        last = lower;
        length++;
      } else if (length > 0) {
        long word = Letters.withoutPlural(hash, beforeLast, last, length);
        if (length > 1 && !wantsMore.test(word)) {
          return;
        }
        hash = WordTable.EMPTY_HASH;
        length = 0;
      }
    }
  }
}
