package io.github.indicatorrefinery.transforms.formula.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecursionsTest {
  private static final double NAN = Double.NaN;

  @Test
  void totalsFromTheFirstValueAndSkipsWhatIsUndefined() {
    assertThat(Recursions.total(new double[] {NAN, 2, 3, NAN, 4})).containsExactly(NAN, 2, 5, 5, 9);
  }

  @Test
  void compoundsFromOne() {
    assertThat(Recursions.compound(new double[] {NAN, 0.5, 1, NAN, -0.5}))
        .containsExactly(1, 1.5, 3, 3, 1.5);
  }

  @Test
  void smoothsFromTheFirstValueOn() {
    assertThat(
            Recursions.smooth(new double[] {NAN, 4, 8, NAN, 2}, new double[] {.5, .5, .5, .5, 1}))
        .containsExactly(NAN, 4, 6, NAN, 2);
  }
}
