package io.github.indicatorrefinery.transforms.formula.compare;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TolerancesTest {
  @Test
  void refusesWhatIsNoShare() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tolerances(-0.1, 0, 0.5))
        .withMessage("relative has to be 0 to 1, was -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tolerances(0, 0, Double.NaN))
        .withMessage("minSharedPeriods has to be 0 to 1, was NaN");
  }
}
