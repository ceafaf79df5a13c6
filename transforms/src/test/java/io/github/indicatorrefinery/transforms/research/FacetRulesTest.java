package io.github.indicatorrefinery.transforms.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FacetRulesTest {
  private static final FacetRules RULES = FacetRules.bundled();

  static List<FacetRule> rules() {
    return RULES.rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void takesItsExampleAndNotTheOther(FacetRule rule) {
    assertThat(rule.takes(QuestionPhrase.wordsOf(rule.fires()))).as(rule.fires()).isTrue();
    assertThat(rule.takes(QuestionPhrase.wordsOf(rule.passes()))).as(rule.passes()).isFalse();
  }

  @Test
  void everyRuleHasItsOwnNameAndEveryFacetARule() {
    assertThat(rules()).extracting(FacetRule::id).doesNotHaveDuplicates();
    assertThat(rules()).extracting(FacetRule::facet).containsAll(Arrays.asList(Facet.values()));
  }

  @ParameterizedTest
  @CsvSource({
    "What is the Aroon Indicator?, DEFINITION",
    "HOW IS THE RSI CALCULATED, FORMULA",
    "How does a trader set a stop-loss with the ATR?, STRATEGY",
    "the role of miners on weekends, CRYPTO",
  })
  void readsWholeWordsWhateverTheirCase(String question, Facet facet) {
    assertThat(RULES.of(question, 1)).contains(facet);
  }

  @Test
  void aQuestionAboutTwoIndicatorsCombinesThem() {
    assertThat(RULES.of("OBV, MFI", 1)).isEmpty();
    assertThat(RULES.of("OBV, MFI", 2)).containsExactly(Facet.COMBINATION);
  }

  @Test
  void aQuestionWithoutWordsHasNoFacet() {
    assertThat(RULES.of("", 0)).isEmpty();
    assertThat(RULES.of("?!", 0)).isEmpty();
  }
}
