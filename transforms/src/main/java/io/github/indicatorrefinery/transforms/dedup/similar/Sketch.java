package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.values.Embedding;
import java.util.SplittableRandom;

/**
 * The side of {@value #BITS} fixed random planes on which an embedding lies (Charikar, 2002). Two
 * embeddings at an angle of a differ in a / 180 of the bits on average, so that counting bits finds
 * those that may be near: four operations instead of one for each component. It depends on the
 * embedding alone: what else is in the dataset changes no sketch.
 */
final class Sketch {
  static final int BITS = 256;
  static final int WORDS = BITS / Long.SIZE;

  /** Any; but two runs must have the same. */
  private static final long SEED = 20_251_102;

  /** How far the bits of a pair may lie above their mean; three in 100,000 lie further. */
  private static final double STANDARD_DEVIATIONS = 4;

  /** By dimension, then by plane, so that one component is multiplied into all planes at once. */
  private final float[][] planes;

  Sketch(int dimensions) {
    SplittableRandom random = new SplittableRandom(SEED);
    planes = new float[dimensions][BITS];
    for (int plane = 0; plane < BITS; plane++) {
      for (int i = 0; i < dimensions; i++) {
        planes[i][plane] = random.nextBoolean() ? 1 : -1;
      }
    }
  }

  /** The bits of an embedding, {@value #WORDS} words. */
  long[] of(Embedding embedding) {
    float[] dots = new float[BITS];
    for (int i = 0; i < embedding.dimensions(); i++) {
      float component = embedding.get(i);
      float[] signs = planes[i];
      for (int plane = 0; plane < BITS; plane++) {
        dots[plane] += signs[plane] * component;
      }
    }
    long[] bits = new long[WORDS];
    for (int plane = 0; plane < BITS; plane++) {
      if (dots[plane] > 0) {
        bits[plane / Long.SIZE] |= 1L << plane;
      }
    }
    return bits;
  }

  /** How many bits two embeddings within a cosine distance may differ in. */
  static int maxDifferentBits(double cosineDistance) {
    double share = Math.acos(Math.max(-1, 1 - cosineDistance)) / Math.PI;
    double deviation = Math.sqrt(BITS * share * (1 - share));
    return (int) Math.ceil(BITS * share + STANDARD_DEVIATIONS * deviation);
  }

  static int differentBits(long[] one, long[] other) {
    int different = 0;
    for (int i = 0; i < WORDS; i++) {
      different += Long.bitCount(one[i] ^ other[i]);
    }
    return different;
  }
}
