package io.github.indicatorrefinery.transforms.score.text;

import java.util.HashSet;
import java.util.Set;

/** The different content words of a question, at most {@link #MAX_TERMS}, numbered from 0. */
final class QuestionTerms {
  /** Questions of the export have at most 51 content words; a long one is cut here. */
  static final int MAX_TERMS = 64;

  private final WordTable table = new WordTable(MAX_TERMS);
  private final Set<Long> seen = new HashSet<>();

  QuestionTerms(String question) {
    long hash = WordTable.EMPTY_HASH;
    long beforeLast = hash;
    int length = 0;
    char last = 0;
    for (int i = 0; i <= question.length() && seen.size() < MAX_TERMS; i++) {
      char c = i < question.length() ? question.charAt(i) : ' ';
      char lower = Letters.inWord(c);
      if (lower != 0) {
        beforeLast = hash;
        hash = WordTable.extend(hash, lower);
        last = lower;
        length++;
      } else if (length > 0) {
        add(Letters.withoutPlural(hash, beforeLast, last, length), length);
        hash = WordTable.EMPTY_HASH;
        length = 0;
      }
    }
  }

  private void add(long hash, int length) {
    boolean stop = (Lexicon.WORDS.get(hash) & Lexicon.STOP_WORD) != 0;
    if (length > 1 && !stop && seen.add(hash)) {
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
}
