package io.github.indicatorrefinery.transforms.dedup.similar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.values.Embedding;
import org.junit.jupiter.api.Test;

class SketchTest {
  @Test
  void countsAngles() {
    SampleVectors samples = new SampleVectors(5);
    float[] one = samples.gaussian();
    Sketch sketch = Sketch.of(Embedding.ofDirection(one));
    float[] opposite = one.clone();
    for (int i = 0; i < opposite.length; i++) {
      opposite[i] = -opposite[i];
    }

    assertThat(differentBits(sketch, sketch)).isZero();
    assertThat(differentBits(sketch, Sketch.of(Embedding.ofDirection(opposite))))
        .isEqualTo(Sketch.BITS);
    assertThat(differentBits(sketch, Sketch.of(Embedding.ofDirection(samples.gaussian()))))
        .isBetween(90, 166);
    assertThat(Sketch.maxDifferentBits(0.04)).isEqualTo(42);
  }

  /** By the angle, whatever the direction: no plane tells more than another. */
  @Test
  void differsInAsManyBitsAsTheAngleSays() {
    SampleVectors samples = new SampleVectors(7);
    long different = 0;
    double expected = 0;
    for (int i = 0; i < 200; i++) {
      Embedding one = Embedding.ofDirection(samples.gaussian());
      Embedding other = Embedding.ofDirection(samples.disturbed(one.toArray(), 0.03f));
      different += differentBits(Sketch.of(one), Sketch.of(other));
      expected += Sketch.BITS * Math.acos(1 - one.cosineDistance(other)) / Math.PI;
    }

    assertThat(different / expected).isBetween(0.98, 1.02);
  }

  private static int differentBits(Sketch one, Sketch other) {
    int different = 0;
    for (int i = 0; i < Sketch.WORDS; i++) {
      different += Long.bitCount(one.bits()[i] ^ other.bits()[i]);
    }
    return different;
  }
}
