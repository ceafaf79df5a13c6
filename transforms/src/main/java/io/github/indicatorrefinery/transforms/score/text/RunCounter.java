package io.github.indicatorrefinery.transforms.score.text;

/**
 * Counts the runs of a fixed number of words that stood before already: a text that loops has many,
 * any other next to none.
 */
final class RunCounter {
  /** A loop shows long before; the table of a hostile text stays below 2 MB. */
  private static final int MAX_RUNS = 100_000;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final long[] ring;
  private final long[] seen;
  private final int mask;
  private final long oldestFactor;
  private long hash;
  private int words;
  private int runs;
  private int repeated;

  RunCounter(int window, int expectedWords) {
    ring = new long[window];
    int expected = Math.min(MAX_RUNS, Math.max(32, expectedWords));
    seen = new long[Integer.highestOneBit(expected * 2 - 1) << 1];
    mask = seen.length - 1;
    long power = 1;
    for (int i = 0; i < window; i++) {
      power *= FACTOR;
    }
    oldestFactor = power;
  }

  void add(long word) {
    int slot = words % ring.length;
    hash = hash * FACTOR + word - ring[slot] * oldestFactor;
    ring[slot] = word;
    words++;
    if (words >= ring.length && runs < Math.min(MAX_RUNS, seen.length / 2)) {
      runs++;
      repeated += insert(hash == 0 ? 1 : hash) ? 0 : 1;
    }
  }

  int runs() {
    return runs;
  }

  int repeated() {
    return repeated;
  }

  private boolean insert(long run) {
    int slot = (int) (run ^ (run >>> 29)) & mask;
    while (seen[slot] != 0) {
      if (seen[slot] == run) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    seen[slot] = run;
    return true;
  }
}
