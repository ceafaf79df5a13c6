package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.values.Embedding;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * On which side of {@value #BITS} fixed planes an embedding lies (Charikar, 2002). Two embeddings
 * at an angle of a differ in a / 180 of the bits on average, so that counting bits finds those that
 * may be near: four operations instead of one for each component. It depends on the embedding
 * alone: what else is in the dataset changes no sketch.
 *
 * <p>The planes are those of a random rotation, which is made of changed signs and Hadamard
 * transforms in turn, three times (Andoni et al., 2015): 14,000 additions where planes by
 * themselves would take 98,000 multiplications.
 */
final class Sketch {
  static final int BITS = 256;
  static final int WORDS = BITS / Long.SIZE;

  /** Any; but two runs must have the same. */
  private static final long SEED = 20_251_102;

  /** How far the bits of a pair may lie above their mean; three in 100,000 lie further. */
  private static final double STANDARD_DEVIATIONS = 4;

  private static final int TURNS = 3;

  private final long[] bits;

  private Sketch(long[] bits) {
    this.bits = bits;
  }

  static Sketch of(Embedding embedding) {
    float[] rotated = Arrays.copyOf(embedding.toArray(), length(embedding.dimensions()));
    SplittableRandom random = new SplittableRandom(SEED);
    for (int turn = 0; turn < TURNS; turn++) {
      changeSigns(rotated, random);
      transform(rotated);
    }
    long[] bits = new long[WORDS];
    for (int plane = 0; plane < BITS; plane++) {
      if (rotated[plane] > 0) {
        bits[plane / Long.SIZE] |= 1L << plane;
      }
    }
    return new Sketch(bits);
  }

  /** The bits, {@value #WORDS} words; not to be changed. */
  long[] bits() {
    return bits;
  }

  /** The next power of two, and no less than there are bits. */
  private static int length(int dimensions) {
    return Math.max(BITS, Integer.highestOneBit(2 * dimensions - 1));
  }

  private static void changeSigns(float[] values, SplittableRandom random) {
    for (int start = 0; start < values.length; start += Long.SIZE) {
      long signs = random.nextLong();
      int end = Math.min(values.length, start + Long.SIZE);
      for (int i = start; i < end; i++) {
        values[i] = (signs >>> i & 1) == 0 ? values[i] : -values[i];
      }
    }
  }

  /** Hadamard transform, up to its scale, which changes no sign. */
  private static void transform(float[] values) {
    for (int half = 1; half < values.length; half *= 2) {
      for (int start = 0; start < values.length; start += 2 * half) {
        for (int i = start; i < start + half; i++) {
          float sum = values[i] + values[i + half];
          values[i + half] = values[i] - values[i + half];
          values[i] = sum;
        }
      }
    }
  }

  /** How many bits two embeddings within a cosine distance may differ in. */
  static int maxDifferentBits(double cosineDistance) {
    double share = Math.acos(Math.max(-1, 1 - cosineDistance)) / Math.PI;
    double deviation = Math.sqrt(BITS * share * (1 - share));
    return (int) Math.ceil(BITS * share + STANDARD_DEVIATIONS * deviation);
  }
}
