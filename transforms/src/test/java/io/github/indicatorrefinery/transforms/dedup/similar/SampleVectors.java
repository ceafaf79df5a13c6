package io.github.indicatorrefinery.transforms.dedup.similar;

import java.util.Random;

/** Vectors of chance, the same for the same seed. */
final class SampleVectors {
  private static final int DIMENSIONS = 384;

  private final Random random;

  SampleVectors(long seed) {
    random = new Random(seed);
  }

  float[] gaussian() {
    return disturbed(new float[DIMENSIONS], 1);
  }

  float[] disturbed(float[] vector, float by) {
    float[] disturbed = vector.clone();
    for (int i = 0; i < disturbed.length; i++) {
      disturbed[i] += by * (float) random.nextGaussian();
    }
    return disturbed;
  }
}
