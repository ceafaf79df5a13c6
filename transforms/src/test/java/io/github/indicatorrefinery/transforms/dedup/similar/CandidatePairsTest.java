package io.github.indicatorrefinery.transforms.dedup.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.indicatorrefinery.transforms.values.Embedding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CandidatePairsTest {
  private static final int DIMENSIONS = 384;

  private final Random random = new Random(5);

  @Test
  void bandsFindNearlyAllThatTheFullComparisonFindsAndNothingElseOrTwice() {
    List<Embedding> vectors = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      float[] one = gaussian();
      vectors.add(Embedding.ofDirection(one));
      vectors.add(Embedding.ofDirection(disturbed(one, 0.2f)));
    }
    Sketch sketch = new Sketch(DIMENSIONS);
    long[][] sketches = vectors.stream().map(sketch::of).toArray(long[][]::new);

    List<List<Integer>> exact = near(sketches, 10_000);
    List<List<Integer>> banded = near(sketches, 10);

    assertThat(exact).hasSize(400).doesNotHaveDuplicates();
    assertThat(banded).doesNotHaveDuplicates();
    assertThat(exact).containsAll(banded);
    Set<List<Integer>> found = new HashSet<>(banded);
    assertThat((double) found.size() / exact.size()).isGreaterThan(0.99);
  }

  @Test
  void theSketchCountsAngles() {
    Sketch sketch = new Sketch(DIMENSIONS);
    float[] one = gaussian();
    long[] bits = sketch.of(Embedding.ofDirection(one));
    float[] opposite = one.clone();
    for (int i = 0; i < opposite.length; i++) {
      opposite[i] = -opposite[i];
    }

    assertThat(Sketch.differentBits(bits, bits)).isZero();
    assertThat(Sketch.differentBits(bits, sketch.of(Embedding.ofDirection(opposite))))
        .isEqualTo(Sketch.BITS);
    assertThat(Sketch.differentBits(bits, sketch.of(Embedding.ofDirection(gaussian()))))
        .isBetween(90, 166);
    assertThat(Sketch.maxDifferentBits(0.04)).isEqualTo(42);
  }

  @Test
  void shinglesAreSharedByTheirShareAndNeverMoreThanTheQuickBound() {
    List<Shingles> all =
        List.of("abcdef", "abcxef", "abcdef ghi", "x", "", "the price of bitcoin").stream()
            .map(Shingles::of)
            .toList();

    assertThat(all.get(0).similarity(all.get(0))).isEqualTo(1);
    assertThat(all.get(0).similarity(all.get(2))).isCloseTo(0.5, within(1e-9));
    assertThat(all.get(0).similarity(all.get(3))).isZero();
    for (Shingles one : all) {
      for (Shingles other : all) {
        assertThat(one.similarityAtMost(other)).isGreaterThanOrEqualTo(one.similarity(other));
      }
    }
  }

  private static List<List<Integer>> near(long[][] sketches, int maxBlock) {
    List<List<Integer>> pairs = new ArrayList<>();
    CandidatePairs.near(
        sketches,
        Sketch.maxDifferentBits(0.04),
        maxBlock,
        (one, other) -> pairs.add(List.of(one, other)));
    return pairs;
  }

  private float[] gaussian() {
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }

  private float[] disturbed(float[] vector, float by) {
    float[] disturbed = vector.clone();
    for (int i = 0; i < disturbed.length; i++) {
      disturbed[i] += by * (float) random.nextGaussian();
    }
    return disturbed;
  }
}
