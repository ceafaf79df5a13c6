package io.github.indicatorrefinery.transforms.dedup.similar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Which questions are worth a closer look. Every pair in a block is tried exactly; what is tried
 * depends on the two questions alone, so that a further one changes no other pair.
 */
final class CandidatePairs {
  /**
   * Up to here every sketch is tried against every other: 1.25 billion counts of bits (the 143
   * million of the full export took 3.4 CPU-seconds). Beyond, two are tried only where one band of
   * their sketches agrees in all its bits.
   */
  static final int MAX_BLOCK = 50_000;

  /**
   * By the share of bits that two vectors agree in: a band of 12 agrees in 1 of 250 pairs at a
   * cosine distance of 0.6; one of 21 bands agrees in 99.97 % of the pairs at 0.04, in 97 % at
   * 0.10.
   */
  static final int BAND_BITS = 12;

  static final int BANDS = Sketch.BITS / BAND_BITS;

  private CandidatePairs() {}

  /** Takes a pair, the smaller index first. */
  interface Taker {
    void take(int one, int other);
  }

  /** All pairs of questions that share what {@code blockOf} gives. */
  static <K> void sharing(int count, IntFunction<K> blockOf, Taker taker) {
    Map<K, List<Integer>> blocks = new HashMap<>();
    for (int i = 0; i < count; i++) {
      blocks.computeIfAbsent(blockOf.apply(i), block -> new ArrayList<>()).add(i);
    }
    inBlocks(blocks.values(), taker);
  }

  private static void inBlocks(Collection<List<Integer>> blocks, Taker taker) {
    for (List<Integer> block : blocks) {
      for (int i = 0; i < block.size(); i++) {
        for (int j = i + 1; j < block.size(); j++) {
          taker.take(block.get(i), block.get(j));
        }
      }
    }
  }

  /**
   * All pairs of sketches that differ in few bits; in bands beyond {@code maxBlock}.
   *
   * @param maxDifferentBits in how many
   */
  static void near(long[][] sketches, int maxDifferentBits, int maxBlock, Taker taker) {
    Taker checked =
        (one, other) -> {
          if (Sketch.differentBits(sketches[one], sketches[other]) <= maxDifferentBits) {
            taker.take(one, other);
          }
        };
    if (sketches.length <= maxBlock) {
      for (int one = 0; one < sketches.length; one++) {
        for (int other = one + 1; other < sketches.length; other++) {
          checked.take(one, other);
        }
      }
      return;
    }
    for (int band = 0; band < BANDS; band++) {
      int current = band;
      sharing(
          sketches.length,
          question -> band(sketches[question], current),
          (one, other) -> {
            if (firstSharedBand(sketches[one], sketches[other]) == current) {
              checked.take(one, other);
            }
          });
    }
  }

  private static int firstSharedBand(long[] one, long[] other) {
    int band = 0;
    while (band(one, band) != band(other, band)) {
      band++;
    }
    return band;
  }

  private static int band(long[] sketch, int band) {
    int start = band * BAND_BITS;
    int word = start / Long.SIZE;
    int shift = start % Long.SIZE;
    long bits = sketch[word] >>> shift;
    if (shift > Long.SIZE - BAND_BITS) {
      bits |= sketch[word + 1] << (Long.SIZE - shift);
    }
    return (int) (bits & ((1 << BAND_BITS) - 1));
  }
}
