package io.github.indicatorrefinery.transforms.formula.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SpreadsTest {
  private static final double NAN = Double.NaN;
  private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

  /** Mean 5, squared distances 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32. */
  private static final double[] X = {2, 4, 4, 4, 5, 5, 7, 9};

  @Test
  void dividesByAllPeriodsOrByOneLess() {
    assertThat(Spreads.populationDeviation(X, 8)[7]).isEqualTo(2);
    assertThat(Spreads.sampleDeviation(X, 8)[7]).isCloseTo(Math.sqrt(32.0 / 7), ROUNDING);
    assertThat(Spreads.populationDeviation(X, 8)[6]).isNaN();
    assertThat(Spreads.sampleDeviation(X, 1)).containsOnly(NAN);
  }

  @Test
  void averagesTheDistanceFromTheMean() {
    assertThat(Spreads.meanAbsoluteDeviation(X, 8)[7]).isEqualTo((3 + 1 + 1 + 1 + 2 + 4) / 8.0);
  }

  @Test
  void takesTheMiddleOneOrTheMeanOfTheTwo() {
    assertThat(Spreads.median(new double[] {9, 1, 5, 3}, 3)).containsExactly(NAN, NAN, 5, 3);
    assertThat(Spreads.median(new double[] {9, 1, 5, 3}, 4)[3]).isEqualTo(4);
  }

  @Test
  void standardisesTheHigherMoments() {
    assertThat(Spreads.skewness(X, 8)[7]).isCloseTo((-27 - 1 - 1 - 1 + 8 + 64) / 8.0 / 8, ROUNDING);
    assertThat(Spreads.kurtosis(X, 8)[7])
        .isCloseTo((81 + 1 + 1 + 1 + 16 + 256) / 8.0 / 16, ROUNDING);
  }

  @Test
  void correlatesWithASign() {
    double[] y = {1, 2, 3, 5};

    assertThat(Spreads.correlation(y, new double[] {10, 20, 30, 50}, 4)[3]).isCloseTo(1, ROUNDING);
    assertThat(Spreads.correlation(y, new double[] {-1, -2, -3, -5}, 4)[3]).isCloseTo(-1, ROUNDING);
    assertThat(Spreads.correlation(new double[] {1, 2, 3}, new double[] {1, 3, 2}, 3)[2])
        .isCloseTo(0.5, ROUNDING);
  }

  @Test
  void isExactWhereNothingVaries() {
    double[] flat = {0.1, 0.1, 0.1};

    assertThat(Spreads.populationDeviation(flat, 3)).containsExactly(NAN, NAN, 0);
    assertThat(Spreads.skewness(flat, 3)).containsOnly(NAN);
    assertThat(Spreads.correlation(flat, new double[] {1, 2, 3}, 3)).containsOnly(NAN);
  }

  @Test
  void isUndefinedWhileAPeriodOfTheWindowIs() {
    double[] x = {1, NAN, 3, 5};

    assertThat(Spreads.populationDeviation(x, 2)).containsExactly(NAN, NAN, NAN, 1);
    assertThat(Spreads.median(x, 2)).containsExactly(NAN, NAN, NAN, 4);
  }
}
