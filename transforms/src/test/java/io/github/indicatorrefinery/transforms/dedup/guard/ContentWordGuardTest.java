package io.github.indicatorrefinery.transforms.dedup.guard;

import org.junit.jupiter.api.Test;

class ContentWordGuardTest {
  private static final GuardCase GUARD = new GuardCase(new ContentWordGuard());

  @Test
  void refusesAnExchangedOrAddedWordThatSaysWhatIsAsked() {
    GUARD.refuses("market resilience", "market transparency", "resili / transpar");
    GUARD.refuses("tokens of a bank", "tokenization of a bank", "token / tokenization");
    GUARD.refuses("in the utilities sector", "in the industrials sector", "industrial / utility");
    GUARD.refuses("staking rewards", "staking rewards and taxes", "- / tax");
  }

  @Test
  void letsInflectionsSynonymsAndWordOrder() {
    GUARD.lets("integrating wallets", "wallet integration");
    GUARD.lets("the public sector of a region", "the government sector by regions");
    GUARD.lets("crypto portfolio hedging", "hedging of a cryptocurrency portfolio");
    GUARD.lets("\"wallet\" AND \"custody\" AND \"bank\"", "banks, custody and a wallet");
  }

  @Test
  void letsAnEmptyWordBeAbsentOrStandForOneOfItsKind() {
    GUARD.lets("hedging strategies", "hedging");
    GUARD.lets("hedging strategies", "hedging techniques");
    GUARD.lets("the role of hedging in custody", "the impact of hedging on custody");
    GUARD.lets("hedging in custody", "the role of hedging in custody");
  }

  @Test
  void refusesEmptyWordsOfTwoKindsAndMoreThanTwo() {
    GUARD.refuses("hedging strategies", "hedging platforms", "platform / strategi");
    GUARD.refuses("hedging applications", "hedging platforms", "applications / platform");
    GUARD.refuses(
        "hedging",
        "hedging management analysis process strategies",
        "- / analysi, manag, process, strategi");
  }

  @Test
  void tellsBestPracticesFromPracticalApplications() {
    GUARD.refuses(
        "hedging best practices",
        "hedging practical applications",
        "applications, practic / best practice");
    GUARD.refuses("hedging overview", "hedging performance metrics", "metric, perform / overview");
  }

  @Test
  void takesAnItemOfAListForContent() {
    GUARD.refuses("news, events", "news, events, or signals", "- / signal");
  }
}
