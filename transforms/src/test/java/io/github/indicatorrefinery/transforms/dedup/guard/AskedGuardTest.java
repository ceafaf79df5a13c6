package io.github.indicatorrefinery.transforms.dedup.guard;

import org.junit.jupiter.api.Test;

class AskedGuardTest {
  private static final GuardCase GUARD = new GuardCase(new AskedGuard());

  @Test
  void tellsWhatIsWantedApart() {
    GUARD.refuses("When was it invented?", "How was it invented?", "how / when");
    GUARD.refuses("Why do coins fall?", "When do coins fall?", "when / why");
    GUARD.refuses("Who sells at the top?", "Why sell at the top?", "who / why");
    GUARD.refuses("Do whales use bots?", "Which whales use bots?", "whether / which");
    GUARD.refuses("coin expiry when", "coin expiry how", "how / when");
  }

  @Test
  void takesOtherWordsForTheSame() {
    GUARD.lets("Why do coins fall?", "What causes coins to fall?");
    GUARD.lets("How do I store coins?", "What is the safest way to store coins?");
    GUARD.lets("Is it dear?", "Are they dear?");
  }

  @Test
  void takesASearchForAnyOfThem() {
    GUARD.lets("storing coins", "How do I store coins?");
  }

  @Test
  void takesNoClauseThatSetsTheSceneForAQuestion() {
    GUARD.lets("When coins fall, how much do funds fall?", "How much do funds fall if coins fall?");
  }
}
