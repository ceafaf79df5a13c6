package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import java.util.Arrays;

/**
 * The set of character 3-grams of a normalised question. Longer shingles miss most duplicates of
 * questions of a dozen words.
 */
final class Shingles {
  private static final int LENGTH = 3;
  private static final int FILTER_WORDS = 8;

  private final int[] sorted;
  private final long[] filter = new long[FILTER_WORDS];

  private Shingles(int[] sorted) {
    this.sorted = sorted;
    for (int shingle : sorted) {
      int bit = (shingle * 0x9E3779B1) >>> (Integer.SIZE - 9);
      filter[bit / Long.SIZE] |= 1L << bit;
    }
  }

  static Shingles of(String question) {
    String key = QuestionKey.normalise(question);
    int count = Math.max(1, key.length() - LENGTH + 1);
    int[] shingles = new int[count];
    for (int i = 0; i < count; i++) {
      shingles[i] = key.substring(i, Math.min(key.length(), i + LENGTH)).hashCode();
    }
    return new Shingles(Arrays.stream(shingles).sorted().distinct().toArray());
  }

  /** Jaccard similarity, 0 to 1. */
  double similarity(Shingles other) {
    int shared = 0;
    for (int i = 0, j = 0; i < sorted.length && j < other.sorted.length; ) {
      int order = Integer.compare(sorted[i], other.sorted[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) shared / (sorted.length + other.sorted.length - shared);
  }

  /**
   * Never less than the similarity, and quick: a shingle whose bit the other lacks is not shared.
   */
  double similarityAtMost(Shingles other) {
    int shared =
        Math.min(
            sorted.length - lacking(filter, other.filter),
            other.sorted.length - lacking(other.filter, filter));
    return (double) shared / (sorted.length + other.sorted.length - shared);
  }

  private static int lacking(long[] one, long[] other) {
    int lacking = 0;
    for (int i = 0; i < FILTER_WORDS; i++) {
      lacking += Long.bitCount(one[i] & ~other[i]);
    }
    return lacking;
  }
}
