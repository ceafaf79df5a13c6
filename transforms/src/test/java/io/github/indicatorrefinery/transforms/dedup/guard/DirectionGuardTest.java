package io.github.indicatorrefinery.transforms.dedup.guard;

import org.junit.jupiter.api.Test;

class DirectionGuardTest {
  private static final GuardCase GUARD = new GuardCase(new DirectionGuard());

  @Test
  void tellsTheTwoSidesOfAnOppositeApart() {
    GUARD.refuses("inflow of coins", "outflow of coins", "opposite flow");
    GUARD.refuses("ETF inflows in June", "ETF outflows in June", "opposite flow");
    GUARD.refuses("when to go long", "when to go short", "opposite side");
    GUARD.refuses("an overbought market", "an oversold market", "opposite extreme");
    GUARD.refuses("bullish divergence", "bearish divergence", "opposite mood");
    GUARD.refuses("in developed countries", "in developing countries", "opposite country");
  }

  @Test
  void tellsAQuestionAboutBothSidesFromOneAboutASide() {
    GUARD.refuses("inflow and outflow", "outflow", "opposite flow");
  }

  @Test
  void takesAnotherWordForTheSameSide() {
    GUARD.lets("why prices rise", "why prices jump");
    GUARD.lets("a long-term view", "a short-term view");
  }
}
