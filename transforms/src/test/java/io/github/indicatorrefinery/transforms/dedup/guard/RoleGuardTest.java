package io.github.indicatorrefinery.transforms.dedup.guard;

import org.junit.jupiter.api.Test;

class RoleGuardTest {
  private static final GuardCase GUARD = new GuardCase(new RoleGuard());

  @Test
  void tellsWhatGoesWhereFromWhatComesFromThere() {
    GUARD.refuses("flows from banks to pools", "flows from pools to banks", "bank, pool");
    GUARD.refuses(
        "How do I turn coins into cash?", "How do I turn cash into coins?", "coin, money");
    GUARD.refuses("Is gold better than silver?", "Is silver better than gold?", "gold, silver");
    GUARD.refuses("BTC/ETH volume", "ETH/BTC volume", "bitcoin, ethereum");
  }

  @Test
  void tellsWhatIsLongFromWhatIsShort() {
    GUARD.refuses("long BTC short ETH", "short BTC long ETH", "bitcoin, ethereum");
    GUARD.refuses("high volume, low spread", "low volume, high spread", "spread, volume");
    GUARD.refuses(
        "When price rises and volume falls",
        "When price falls and volume rises",
        "pricing, volume");
    GUARD.refuses("RSI < 30 or MFI > 80", "RSI > 30 or MFI < 80", "30, 80, money_flow_index_mfi");
  }

  @Test
  void tellsBeforeFromAfterAndWithFromWithout() {
    GUARD.refuses("returns before a halving", "returns after a halving", "after, before, halv");
    GUARD.refuses("breakouts with volume", "breakouts without volume", "volume");
  }

  @Test
  void tellsWhatDrivesFromWhatIsDriven() {
    GUARD.refuses("Does hype pump prices?", "Do prices pump hype?", "hype, pricing");
    GUARD.refuses("wallets but no exchange", "exchange but no wallets", "exchang, wallet");
  }

  @Test
  void tellsWhatIsDoneToTheOneWhoAsks() {
    GUARD.refuses("How do I get brokers to pay me?", "How do I pay brokers?", "me / -");
    GUARD.lets("Can you tell me what a wick is?", "What is a wick?");
  }

  @Test
  void letsWhatMayStandInEitherOrder() {
    GUARD.lets("the correlation of gold with silver", "the correlation of silver with gold");
    GUARD.lets("gold and silver in a portfolio", "silver and gold in a portfolio");
    GUARD.lets("In TradingView, how do I add an alert?", "How do I add an alert in TradingView?");
    GUARD.lets("the volatility of options", "options volatility");
  }
}
