package io.github.indicatorrefinery.transforms.score.text;

/**
 * Words by their hash, so that a text is compared with word lists without cutting it into strings.
 *
 * <p>The hash is 64 bits of the lower-case letters, without a plural "s": two of the few hundred
 * listed words and the words of a language are not expected to meet by chance. Open addressing, no
 * removal.
 */
final class WordTable {
  static final long EMPTY_HASH = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final long[] hashes;
  private final int[] values;
  private final int mask;

  WordTable(int words) {
    int size = Integer.highestOneBit(Math.max(8, words * 4 - 1)) << 1;
    hashes = new long[size];
    values = new int[size];
    mask = size - 1;
  }

  /** The hash of a longer word: {@code hash} with one more lower-case character. */
  static long extend(long hash, char lower) {
    return (hash ^ lower) * PRIME;
  }

  /** The hash of a listed word; a plural "s" of four letters or more is left out, as in texts. */
  static long hash(String word) {
    long hash = EMPTY_HASH;
    int length = isPlural(word) ? word.length() - 1 : word.length();
    for (int i = 0; i < length; i++) {
      hash = extend(hash, Character.toLowerCase(word.charAt(i)));
    }
    return hash;
  }

  private static boolean isPlural(String word) {
    int length = word.length();
    return length > 3 && word.endsWith("s");
  }

  /** Adds bits to what is known of a word. */
  void add(long hash, int bits) {
    int slot = slot(hash);
    hashes[slot] = hash;
    values[slot] |= bits;
  }

  /** What is known of the word; 0 for a word that is not listed. */
  int get(long hash) {
    int slot = slot(hash);
    return values[slot];
  }

  private int slot(long hash) {
    int slot = (int) (hash ^ (hash >>> 29)) & mask;
    while (values[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
