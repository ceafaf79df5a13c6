package io.github.indicatorrefinery.transforms.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionRuleTest {
  @Test
  void rejectsRefusalsButNoLowScoreUnlessAsked() {
    assertThat(new RejectionRule(0).ofQuality(quality(1, "refusal"))).contains("refusal");
    assertThat(new RejectionRule(0).ofQuality(quality(0, "truncated"))).isEmpty();
    assertThat(new RejectionRule(50).ofQuality(quality(49.9, "x"))).contains("below_min_quality");
    assertThat(new RejectionRule(50).ofQuality(quality(50, "x"))).isEmpty();
    assertThat(new RejectionRule(50).ofQuality(quality(1, "refusal"))).contains("refusal");
  }

  @Test
  void refusesALimitOutsideTheScale() {
    assertThatThrownBy(() -> new RejectionRule(101)).hasMessageContaining("101");
    assertThatThrownBy(() -> new RejectionRule(Double.NaN)).hasMessageContaining("NaN");
  }

  private static Quality quality(double score, String flag) {
    return new Quality(score, Tier.LOW, List.of(), List.of(flag), List.of());
  }
}
