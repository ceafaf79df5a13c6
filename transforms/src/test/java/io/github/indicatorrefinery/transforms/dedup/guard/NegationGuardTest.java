package io.github.indicatorrefinery.transforms.dedup.guard;

import org.junit.jupiter.api.Test;

class NegationGuardTest {
  private static final GuardCase GUARD = new GuardCase(new NegationGuard());

  @Test
  void countsWhatDeniesOrExcludes() {
    GUARD.refuses("When does RSI work?", "When does RSI not work?", "0 negations / 1 negations");
    GUARD.refuses("trading with stops", "trading without stops", "0 negations / 1 negations");
  }

  @Test
  void letsTwoThatDenyTheSame() {
    GUARD.lets("When does RSI not work?", "When can RSI never work?");
  }
}
