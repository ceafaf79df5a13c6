package io.github.indicatorrefinery.transforms.formula.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ParabolicSarTest {
  private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

  @Test
  void risesByTheAccelerationAndReversesToTheExtreme() {
    double[] high = {10, 12, 14, 13, 9};
    double[] low = {8, 10, 12, 11, 7};

    double[] stops = ParabolicSar.of(high, low, 0.1, 0.2);

    assertThat(stops[0]).isNaN();
    // 8 + 0.1 (10 - 8) is above the low of before, 8.
    assertThat(stops[1]).isEqualTo(8);
    // Extreme 12, acceleration 0.2: 8.8 is above the lower of the two lows before.
    assertThat(stops[2]).isEqualTo(8);
    assertThat(stops[3]).isCloseTo(8 + 0.2 * (14 - 8), ROUNDING);
    // 9.2 + 0.2 (14 - 9.2) is above the low, 7: the stop becomes the highest high.
    assertThat(stops[4]).isEqualTo(14);
  }

  @Test
  void fallsWhereTheFirstLowFallsMoreThanTheHighRises() {
    double[] stops = ParabolicSar.of(new double[] {10, 9, 8}, new double[] {8, 6, 5}, 0.1, 0.2);

    assertThat(stops[1]).isEqualTo(10);
    assertThat(stops[2]).isEqualTo(10);
  }

  @Test
  void startsWhereBothSeriesAreDefined() {
    double[] stops =
        ParabolicSar.of(new double[] {Double.NaN, 10, 12}, new double[] {8, 8, 10}, 0.1, 0.2);

    assertThat(stops).containsExactly(Double.NaN, Double.NaN, 8);
  }
}
