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
  private final int most;
  private long hash;
  private int slot;
  private int words;
  private int runs;
  private int repeated;

  RunCounter(int window, int expectedWords) {
    ring = new long[window];
    int expected = Math.min(MAX_RUNS, Math.max(32, expectedWords));
    seen = new long[Integer.highestOneBit(expected * 2 - 1) << 1];
    mask = seen.length - 1;
    most = Math.min(MAX_RUNS, seen.length / 2);
    long power = 1;
    for (int i = 0; i < window; i++) {
      power *= FACTOR;
    }
    oldestFactor = power;
  }

  void add(long word) {
    hash = hash * FACTOR + word - ring[slot] * oldestFactor;
    ring[slot] = word;
    slot = slot + 1 == ring.length ? 0 : slot + 1;
    words++;
    if (words >= ring.length && runs < most) {
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
