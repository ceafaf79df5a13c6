package io.github.indicatorrefinery.transforms.formula.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SlidingWindowsTest {
  private static final double NAN = Double.NaN;
  private static final double[] X = {3, 1, 4, 1, 5, 9, 2};

  @Test
  void sumsAndAveragesTheLastPeriods() {
    assertThat(SlidingWindows.sum(X, 3)).containsExactly(NAN, NAN, 8, 6, 10, 15, 16);
    assertThat(SlidingWindows.mean(X, 2)).containsExactly(NAN, 2, 2.5, 2.5, 3, 7, 5.5);
    assertThat(SlidingWindows.sum(X, 1)).containsExactly(X);
    assertThat(SlidingWindows.sum(X, 7)).containsExactly(NAN, NAN, NAN, NAN, NAN, NAN, 25);
    assertThat(SlidingWindows.sum(X, 8)).containsOnly(NAN);
  }

  @Test
  void givesThePresentPeriodTheLargestWeight() {
    double[] means = SlidingWindows.weightedMean(X, 3);

    assertThat(means[1]).isNaN();
    assertThat(means[2]).isEqualTo((3 + 2 * 1 + 3 * 4) / 6.0);
    assertThat(means[6]).isEqualTo((5 + 2 * 9 + 3 * 2) / 6.0);
  }

  @Test
  void findsExtremesAndCountsThePeriodsSince() {
    assertThat(SlidingWindows.highest(X, 3)).containsExactly(NAN, NAN, 4, 4, 5, 9, 9);
    assertThat(SlidingWindows.lowest(X, 3)).containsExactly(NAN, NAN, 1, 1, 1, 1, 2);
    assertThat(SlidingWindows.sinceHighest(X, 3)).containsExactly(NAN, NAN, 0, 1, 0, 0, 1);
    assertThat(SlidingWindows.sinceLowest(X, 3)).containsExactly(NAN, NAN, 1, 0, 1, 2, 0);
  }

  @Test
  void isUndefinedWhileAPeriodOfTheWindowIs() {
    double[] x = {1, NAN, 3, 4, 5};

    assertThat(SlidingWindows.sum(x, 2)).containsExactly(NAN, NAN, NAN, 7, 9);
    assertThat(SlidingWindows.highest(x, 2)).containsExactly(NAN, NAN, NAN, 4, 5);
    assertThat(SlidingWindows.sinceLowest(x, 2)).containsExactly(NAN, NAN, NAN, 1, 1);
  }

  @Test
  void sumsAWindowOfZeroesToExactlyZeroAfterLargeNumbers() {
    assertThat(SlidingWindows.sum(new double[] {1e16, 0.1, 0.2, 0, 0}, 2)[4]).isEqualTo(0);
  }

  @Property
  void sumsWhatAPlainLoopSums(
      @ForAll @Size(max = 30) List<@IntRange(min = -100, max = 100) Integer> values,
      @ForAll @IntRange(min = 1, max = 12) int n) {
    double[] x = values.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] sums = SlidingWindows.sum(x, n);

    for (int end = n; end <= x.length; end++) {
      assertThat(sums[end - 1]).isEqualTo(Arrays.stream(x, end - n, end).sum());
    }
  }
}
