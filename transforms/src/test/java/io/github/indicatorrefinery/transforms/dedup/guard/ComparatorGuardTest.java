package io.github.indicatorrefinery.transforms.dedup.guard;

import org.junit.jupiter.api.Test;

class ComparatorGuardTest {
  private static final GuardCase GUARD = new GuardCase(new ComparatorGuard());

  @Test
  void tellsAboveFromBelow() {
    GUARD.refuses("price above the average", "price below the average", "down / up");
    GUARD.refuses("at least ten trades", "at most ten trades", "down / up");
  }

  @Test
  void letsOtherWordsForTheSameSide() {
    GUARD.lets("price above the average", "price over the average");
  }
}
