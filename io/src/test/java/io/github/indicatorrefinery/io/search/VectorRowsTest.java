package io.github.indicatorrefinery.io.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorRowsTest {
  /** Of equal scores the first in the order of the ids. */
  private static final Comparator<ScoredEntry> BEST_FIRST =
      Comparator.comparingDouble(ScoredEntry::score)
          .reversed()
          .thenComparingInt(ScoredEntry::number);

  /** More than two threads' parts, and a rest that fills no group. */
  private static final int COUNT = 20_003;

  private static final int DIMENSIONS = 7;

  @TempDir private Path temporary;

  private static List<Integer> byBruteForce(MadeVectors made, float[] vector, IntStream among) {
    return among
        .mapToObj(row -> new ScoredEntry(row, product(made.rows()[row], vector)))
        .sorted(BEST_FIRST)
        .map(ScoredEntry::number)
        .limit(50)
        .toList();
  }

  private static double product(float[] one, float[] other) {
    return IntStream.range(0, one.length).mapToDouble(d -> (double) one[d] * other[d]).sum();
  }

  @Test
  void findsWhatBruteForceFinds() throws IOException {
    MadeVectors made = MadeVectors.of(COUNT, DIMENSIONS, 1);
    VectorRows rows = made.in(temporary.resolve("rows"));
    BitSet odd = new BitSet();
    IntStream.range(0, COUNT).filter(row -> row % 2 == 1).forEach(odd::set);

    for (float[] vector : MadeVectors.of(5, DIMENSIONS, 2).rows()) {
      assertThat(rows.nearest(vector, 50, null))
          .extracting(ScoredEntry::number)
          .isEqualTo(byBruteForce(made, vector, IntStream.range(0, COUNT)));
      assertThat(rows.nearest(vector, 50, odd))
          .extracting(ScoredEntry::number)
          .isEqualTo(byBruteForce(made, vector, odd.stream()));
    }
  }

  @Test
  void theScoreIsTheCosineBitForBit() throws IOException {
    MadeVectors made = MadeVectors.of(11, DIMENSIONS, 1);
    VectorRows rows = made.in(temporary.resolve("rows"));
    float[] vector = MadeVectors.of(1, DIMENSIONS, 2).rows()[0];

    for (ScoredEntry found : rows.nearest(vector, 11, null)) {
      assertThat(found.score()).isEqualTo(rows.cosine(found.number(), vector));
      assertThat(found.score())
          .isCloseTo(product(made.rows()[found.number()], vector), within(1e-6));
    }
  }

  @Test
  void ofEqualRowsTheFirstComesFirst() throws IOException {
    float[] row = {0.6f, -0.8f};
    VectorRows rows = new MadeVectors(new float[][] {row, row, row}).in(temporary.resolve("rows"));

    assertThat(rows.nearest(new float[] {-0.6f, 0.8f}, 2, null))
        .extracting(ScoredEntry::number)
        .containsExactly(0, 1);
  }

  @Test
  void nothingIsFoundWhereNothingIsWantedOrCounts() throws IOException {
    VectorRows rows = MadeVectors.of(9, 2, 1).in(temporary.resolve("rows"));

    assertThat(rows.nearest(new float[] {1, 0}, 0, null)).isEmpty();
    assertThat(rows.nearest(new float[] {1, 0}, 3, new BitSet())).isEmpty();
    assertThat(rows.nearest(new float[] {1, 0}, 100, null)).hasSize(9);
  }

  @Test
  void aVectorOfOtherDimensionsIsAMistakeOfTheCaller() throws IOException {
    VectorRows rows = MadeVectors.of(9, 2, 1).in(temporary.resolve("rows"));

    assertThatThrownBy(() -> rows.nearest(new float[3], 1, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 dimensions, not 2");
  }
}
