package io.github.indicatorrefinery.transforms.dedup.similar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.values.Embedding;
import org.junit.jupiter.api.Test;

class SketchTest {
  @Test
  void countsAngles() {
    SampleVectors samples = new SampleVectors(5);
    float[] one = samples.gaussian();
    Sketch sketch = new Sketch(one.length);
    long[] bits = sketch.of(Embedding.ofDirection(one));
    float[] opposite = one.clone();
    for (int i = 0; i < opposite.length; i++) {
      opposite[i] = -opposite[i];
    }

    assertThat(Sketch.differentBits(bits, bits)).isZero();
    assertThat(Sketch.differentBits(bits, sketch.of(Embedding.ofDirection(opposite))))
        .isEqualTo(Sketch.BITS);
    assertThat(Sketch.differentBits(bits, sketch.of(Embedding.ofDirection(samples.gaussian()))))
        .isBetween(90, 166);
    assertThat(Sketch.maxDifferentBits(0.04)).isEqualTo(42);
  }
}
