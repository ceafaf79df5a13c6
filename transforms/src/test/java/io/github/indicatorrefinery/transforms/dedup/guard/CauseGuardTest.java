package io.github.indicatorrefinery.transforms.dedup.guard;

import org.junit.jupiter.api.Test;

class CauseGuardTest {
  private static final GuardCase GUARD = new GuardCase(new CauseGuard());

  @Test
  void tellsWhatActsFromWhatIsActedOn() {
    GUARD.refuses(
        "the impact of volatility on volume",
        "the impact of volume on volatility",
        "impact of volatil / volume");
    GUARD.refuses(
        "regulation and its implications for exchanges",
        "regulation and the impact of exchanges",
        "impact of exchang / regulation");
  }

  @Test
  void tellsAnEffectFromTwoThingsNamedInTheOtherOrder() {
    GUARD.refuses(
        "open futures and hedging", "the impact of hedging on open futures", "impact of - / hedg");
  }

  @Test
  void letsTheSameEffectInOtherWords() {
    GUARD.lets("the impact of volatility on volume", "volatility and its effect on volume");
    GUARD.lets("the impact of volatility on volume", "volatility and volume");
  }
}
