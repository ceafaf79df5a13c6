package io.github.indicatorrefinery.transforms.formula.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElementsTest {
  private static final double NAN = Double.NaN;

  @Test
  void leavesADivisionByZeroUndefined() {
    assertThat(Elements.over(new double[] {6, 1, 0, NAN}, new double[] {3, 0, 0, 1}))
        .containsExactly(2, NAN, NAN, NAN);
  }

  @Test
  void leavesUndefinedWhatIsNoFiniteNumber() {
    assertThat(Elements.map(new double[] {4, -1, NAN}, Math::sqrt)).containsExactly(2, NAN, NAN);
    assertThat(Elements.map(new double[] {0}, Math::log)).containsExactly(NAN);
    assertThat(Elements.zip(new double[] {1, NAN}, new double[] {NAN, 1}, (x, y) -> 7))
        .containsOnly(NAN);
  }

  @Test
  void choosesWithoutLookingAtTheOther() {
    assertThat(
            Elements.choose(
                new double[] {1, 0, NAN}, new double[] {5, NAN, 5}, new double[] {NAN, 6, 6}))
        .containsExactly(5, 6, NAN);
  }

  @Test
  void looksBackAndForward() {
    double[] x = {1, 2, 3};

    assertThat(Elements.previous(x, 1)).containsExactly(NAN, 1, 2);
    assertThat(Elements.previous(x, 0)).containsExactly(x);
    assertThat(Elements.previous(x, -2)).containsExactly(3, NAN, NAN);
    assertThat(Elements.previous(x, 9)).containsOnly(NAN);
  }
}
