package io.github.indicatorrefinery.transforms.dedup.guard;

import org.junit.jupiter.api.Test;

class ProperNameGuardTest {
  private static final GuardCase GUARD = new GuardCase(new ProperNameGuard());

  @Test
  void tellsTheNamesInSentencesApart() {
    GUARD.refuses(
        "How are coins taxed in Norway?", "How are coins taxed in Canada?", "canada / norway");
    GUARD.refuses("How are coins taxed in Norway?", "How are coins taxed?", "- / norway");
  }

  @Test
  void takesNoTitleForNames() {
    GUARD.lets("What Are Coin Taxes In Norway?", "What Are Coin Taxes In Canada?");
  }
}
