package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.question.WordKind;
import org.junit.jupiter.api.Test;

class NameGuardTest {
  private static final GuardCase COIN = new GuardCase(new NameGuard("coin", WordKind.COIN));
  private static final GuardCase UNIT = new GuardCase(new NameGuard("unit", WordKind.UNIT));
  private static final GuardCase TIME = new GuardCase(new NameGuard("timeframe", WordKind.TIME));

  @Test
  void tellsCoinsApartButNotTheirNames() {
    COIN.refuses("fees on BTC", "fees on ETH", "bitcoin / ethereum");
    COIN.refuses("fees", "fees on Solana", "- / solana");
    COIN.lets("fees on BTC", "Bitcoin fees");
  }

  @Test
  void tellsUnitsApart() {
    UNIT.refuses("costs per block", "costs per transaction", "block / transaction");
    UNIT.refuses("fees in satoshis", "fees in dollars", "dollar / satoshi");
    UNIT.refuses("a move of 5 %", "a move of 5 basis points", "basis point / percent");
    UNIT.refuses("a fall of 5% in price", "a fall of 5 in price", "- / percent");
    UNIT.refuses("a stop of $500", "a stop of €500", "dollar / euro");
    UNIT.lets("fees in USD", "dollar fees");
  }

  @Test
  void tellsTimeframesApart() {
    TIME.refuses("daily volume", "weekly volume", "day / week");
    TIME.refuses("a long-term view", "a short-term view", "long term / short term");
    TIME.lets("daily volume", "volume per day");
  }
}
