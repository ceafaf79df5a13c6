package io.github.indicatorrefinery.transforms.dedup.guard;

import org.junit.jupiter.api.Test;

class NumberGuardTest {
  private static final GuardCase GUARD = new GuardCase(new NumberGuard());

  @Test
  void tellsPeriodsSignsComparatorsAndPercentsApart() {
    GUARD.refuses("RSI with a period of 14", "RSI with a period of 21", "14 / 21");
    GUARD.refuses("a 14-day RSI", "a 21-day RSI", "14 / 21");
    GUARD.refuses("RSI above 1.4", "RSI above 14", "1.4 / 14");
    GUARD.refuses("a premium of +5", "a premium of -5", "+5 / −5");
  }

  @Test
  void letsTheSameNumbersInAnyOrder() {
    GUARD.lets("EMA 12 and EMA 26", "26 against 12 EMA");
    GUARD.lets("a 14-day RSI", "14 day RSI");
    GUARD.lets("What is RSI?", "RSI");
    GUARD.lets("the second halving", "the 2nd halving");
  }
}
