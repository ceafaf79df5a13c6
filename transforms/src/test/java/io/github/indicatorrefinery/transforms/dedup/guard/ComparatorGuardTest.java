package io.github.indicatorrefinery.transforms.dedup.guard;

import org.junit.jupiter.api.Test;

class ComparatorGuardTest {
  private static final GuardCase GUARD = new GuardCase(new ComparatorGuard());

  @Test
  void tellsAboveFromBelow() {
    GUARD.refuses("price above the average", "price below the average", "down / up");
    GUARD.refuses("when RSI <30", "when RSI >30", "down / up");
    GUARD.refuses("at least ten trades", "at most ten trades", "at least / at most");
  }

  @Test
  void letsOtherWordsForTheSameSide() {
    GUARD.lets("RSI above 70", "RSI > 70");
    GUARD.lets("price above the average", "price over the average");
  }
}
