package io.github.indicatorrefinery.transforms.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SensitiveRulesTest {
  static List<SensitiveRule> rules() {
    return SensitiveRules.ALL;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void speaksToItsExampleAndNotToTheOther(SensitiveRule rule) {
    assertThat(rule.in(SearchedText.of(rule.fires()))).as(rule.fires()).hasSize(1);
    assertThat(rule.in(SearchedText.of(rule.passes()))).as(rule.passes()).isEmpty();
    assertThat(SensitiveText.in(rule.fires()))
        .extracting(SensitiveSpan::rule)
        .containsExactly(rule.id());
  }

  @Test
  void everyRuleHasItsOwnNameAndEveryKindARule() {
    assertThat(rules()).extracting(SensitiveRule::id).doesNotHaveDuplicates();
    assertThat(rules())
        .extracting(SensitiveRule::kind)
        .containsAll(Arrays.asList(SensitiveKind.values()));
    assertThat(rules())
        .allSatisfy(rule -> assertThat(rule.id()).startsWith(rule.kind().label() + "."));
  }
}
