package io.github.indicatorrefinery.transforms.facts.claim.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorNamesTest {
  private final IndicatorNames names = new IndicatorNames(Catalog.bundled());

  private List<String> found(String sentence) {
    return names.in(sentence).stream()
        .map(one -> sentence.substring(one.start(), one.end()) + " " + one.slugs())
        .toList();
  }

  @Test
  void findsTheLongestNames() {
    assertThat(found("The Volume Weighted Average Price and RSIs"))
        .containsExactly(
            "Volume Weighted Average Price [volume_weighted_average_price_vwap]",
            "RSIs [relative_strength_index_rsi]");
    assertThat(found("Williams %R")).containsExactly("Williams %R [williams_r]");
  }

  @Test
  void takesAModifiedNameForAnotherTerm() {
    assertThat(found("Volume RSI")).containsExactly("RSI []");
    assertThat(found("Adaptive EMA")).containsExactly("EMA []");
  }

  @Test
  void findsTermsThatTheCatalogDoesNotHold() {
    assertThat(found("The Ulcer Index is low")).containsExactly("The Ulcer Index []");
    assertThat(found("This Technical Indicator is old")).isEmpty();
  }

  @Test
  void readsNoNameAcrossBracketsNorInSmallLetters() {
    assertThat(found("a %K line and a %D line")).isEmpty();
    assertThat(found("the uo of it")).isEmpty();
  }

  @Test
  void takesAClassOfIndicatorsForNoName() {
    assertThat(found("It is a momentum oscillator")).isEmpty();
    assertThat(found("It is a type of momentum oscillator")).isEmpty();
  }

  @Test
  void tellsWhatANameMeans() {
    assertThat(names.meaning("RSI")).containsExactly("relative_strength_index_rsi");
    assertThat(names.meaning("QQQ")).isEmpty();
  }
}
