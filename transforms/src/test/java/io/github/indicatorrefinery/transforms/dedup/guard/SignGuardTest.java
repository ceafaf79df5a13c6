package io.github.indicatorrefinery.transforms.dedup.guard;

import org.junit.jupiter.api.Test;

class SignGuardTest {
  private static final GuardCase GUARD = new GuardCase(new SignGuard());

  @Test
  void tellsSignsInAnotherOrderApart() {
    GUARD.refuses("+VI rises over -VI", "-VI rises over +VI", "+ − | − +");
  }

  @Test
  void tellsOneSignFromAnother() {
    GUARD.refuses("why 50 - x / 2", "why 50 + x / 2", "+ / | − /");
    GUARD.refuses("🟢 basis", "🔴 basis", "🔴 | 🟢");
    GUARD.refuses("a basis of +3 %", "a basis of -3 %", "+ | −");
  }

  @Test
  void tellsWhichLineCrossesWhich() {
    GUARD.refuses(
        "fast line crossing the slow line",
        "slow line crossing the fast line",
        "fast slow | slow fast");
    GUARD.lets("fast and slow lines", "slow and fast lines");
  }

  @Test
  void letsSignsThatAreSpeltOut() {
    GUARD.lets("RSI > 70", "RSI above 70");
    GUARD.lets("RSI <= 30 on BTC", "RSI ≤ 30 on BTC");
    GUARD.lets("CCI <-100", "CCI < -100");
    GUARD.lets("btc <-> eth", "btc ←> eth");
    GUARD.lets("from spot -> perp", "from spot → perp");
    GUARD.lets("stop-loss - how wide", "stop-loss: how wide");
  }
}
