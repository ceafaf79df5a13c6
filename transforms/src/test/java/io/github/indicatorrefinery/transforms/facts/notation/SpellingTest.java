package io.github.indicatorrefinery.transforms.facts.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private final Spelling spelling =
      Spelling.of(List.of("%K", "+DI", "-DI", "VI+", "A/D Line", "close", "on-chain volume"));

  @Test
  void spellsSignsOfNamesButNotOperators() {
    assertThat(spelling.spell("abs(+DI - -DI) / (+DI + -DI)"))
        .isEqualTo("abs(plusDI - minusDI) / (plusDI + minusDI)");
    assertThat(spelling.spell("VI+ / 2 + A/D Line - Close/Low"))
        .isEqualTo("VIplus / 2 + AslashD Line - Close/Low");
  }

  @Test
  void leavesNumbersOfPeriodsAlone() {
    assertThat(spelling.spell("14-day close")).isEqualTo("14-day close");
  }

  @Test
  void comparesNamesWithoutCasePluralAndQuotes() {
    assertThat(spelling.key("Today's Closing Prices")).isEqualTo("today closing price");
    assertThat(spelling.key("%K")).isEqualTo(spelling.key("% k".replace(" ", "")));
    assertThat(spelling.key("14-period gains")).isEqualTo("#14 gain");
  }

  @Test
  void keepsAPercentSignThatMakesAnotherName() {
    assertThat(spelling.key("ATR%")).isNotEqualTo(spelling.key("ATR"));
  }
}
