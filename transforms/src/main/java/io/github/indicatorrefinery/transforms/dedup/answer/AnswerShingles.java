package io.github.indicatorrefinery.transforms.dedup.answer;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The set of word 3-grams of an answer, normalised as questions are, and the set of its numbers.
 */
final class AnswerShingles {
  /**
   * An exchanged word costs as many shingles as they are long: at five, 4 words of the 440 that an
   * answer has in the median would bring two answers down to 0.91, at three to 0.95. Single words
   * are shared by all answers of a subject; of 3-grams, no two of the full export share half.
   */
  private static final int WORDS = 3;

  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private final int words;
  private final long[] shingles;
  private final Set<String> numbers;

  private AnswerShingles(int words, long[] shingles, Set<String> numbers) {
    this.words = words;
    this.shingles = shingles;
    this.numbers = numbers;
  }

  static AnswerShingles of(String answer) {
    String[] words = QuestionKey.normalise(answer).split(" ", -1);
    int[] hashes = new int[Math.max(WORDS, words.length)];
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < words.length; i++) {
      hashes[i] = words[i].hashCode();
      if (hasDigit(words[i])) {
        numbers.add(words[i]);
      }
    }
    long[] shingles = new long[hashes.length - WORDS + 1];
    for (int i = 0; i < shingles.length; i++) {
      shingles[i] = HASHER.hashIntIntIntToLong(hashes[i], hashes[i + 1], hashes[i + 2]);
    }
    return new AnswerShingles(words.length, set(shingles), numbers);
  }

  /** By hand, because a stream boxes each of a million shingles. */
  private static long[] set(long[] hashes) {
    Arrays.sort(hashes);
    int size = 0;
    for (long hash : hashes) {
      if (size == 0 || hashes[size - 1] != hash) {
        hashes[size++] = hash;
      }
    }
    return Arrays.copyOf(hashes, size);
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** How many words the answer has. */
  int words() {
    return words;
  }

  /** The shingles by their hashes, each once. */
  long[] hashes() {
    return shingles.clone();
  }

  boolean hasNumbersOf(AnswerShingles other) {
    return numbers.equals(other.numbers);
  }

  /** Jaccard similarity, 0 to 1. */
  double similarity(AnswerShingles other) {
    int shared = 0;
    for (int i = 0, j = 0; i < shingles.length && j < other.shingles.length; ) {
      int order = Long.compare(shingles[i], other.shingles[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) shared / (shingles.length + other.shingles.length - shared);
  }
}
