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
      shingles[i] = hash(key, i, Math.min(key.length(), i + LENGTH));
    }
    Arrays.sort(shingles);
    int distinct = 1;
    for (int shingle : shingles) {
      if (shingle != shingles[distinct - 1]) {
        shingles[distinct] = shingle;
        distinct++;
      }
    }
    return new Shingles(Arrays.copyOf(shingles, distinct));
  }

  private static int hash(String key, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + key.charAt(i);
    }
    return hash;
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
   * Whether the similarity may be as much; where it is, always. Quick: a shingle whose bit the
   * other lacks is not shared.
   */
  boolean mayReach(double least, Shingles other) {
    int all = sorted.length + other.sorted.length;
    int needed = (int) (least * all / (1 + least));
    int one = sorted.length;
    int two = other.sorted.length;
    for (int i = 0; i < FILTER_WORDS && Math.min(one, two) >= needed; i++) {
      one -= Long.bitCount(filter[i] & ~other.filter[i]);
      two -= Long.bitCount(other.filter[i] & ~filter[i]);
    }
    int shared = Math.min(one, two);
    return (double) shared / (all - shared) >= least;
  }
}
