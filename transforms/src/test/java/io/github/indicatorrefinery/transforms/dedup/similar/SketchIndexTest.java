package io.github.indicatorrefinery.transforms.dedup.similar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.values.Embedding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SketchIndexTest {
  @Test
  void bandsFindNearlyAllThatTheFullComparisonFindsAndNothingElseOrTwice() {
    SampleVectors samples = new SampleVectors(5);
    List<Embedding> vectors = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      float[] one = samples.gaussian();
      vectors.add(Embedding.ofDirection(one));
      vectors.add(Embedding.ofDirection(samples.disturbed(one, 0.2f)));
    }

    List<List<Integer>> exact = pairs(vectors, false);
    List<List<Integer>> banded = pairs(vectors, true);

    assertThat(exact).hasSize(400).doesNotHaveDuplicates();
    assertThat(banded).doesNotHaveDuplicates();
    assertThat(exact).containsAll(banded);
    assertThat((double) new HashSet<>(banded).size() / exact.size()).isGreaterThan(0.99);
  }

  private static List<List<Integer>> pairs(List<Embedding> vectors, boolean banded) {
    List<List<Integer>> pairs = new ArrayList<>();
    SketchIndex index = new SketchIndex(banded);
    int most = Sketch.maxDifferentBits(0.04);
    for (int i = 0; i < vectors.size(); i++) {
      int own = i;
      Sketch sketch = Sketch.of(vectors.get(i));
      index.find(sketch, i, most, (earlier, different) -> pairs.add(List.of(earlier, own)));
      index.add(sketch);
    }
    return pairs;
  }
}
