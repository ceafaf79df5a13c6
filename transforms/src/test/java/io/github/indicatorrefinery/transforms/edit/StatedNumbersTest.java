package io.github.indicatorrefinery.transforms.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StatedNumbersTest {
  @Test
  @Timeout(20)
  void aLongTextIsReadOnce() {
    assertThat(StatedNumbers.in("-\n".repeat(200_000) + "14")).containsExactly("14");
    assertThat(StatedNumbers.in("1" + "0".repeat(300_000))).hasSize(1);
  }

  @Test
  void readsNumbersByTheirValue() {
    assertThat(StatedNumbers.in("1,000 BTC, 1000.0 of them at $0.50 and .5, EMA20 of 20"))
        .containsExactlyInAnyOrder("1000", "0.5", "20");
    assertThat(StatedNumbers.in("12,345,678.90")).containsExactly("12345678.9");
    assertThat(StatedNumbers.in("14, 21,28")).containsExactlyInAnyOrder("14", "21", "28");
  }

  @Test
  void aSignBelongsToTheNumberThatItStandsAt() {
    assertThat(StatedNumbers.in("between -80 and −20"))
        .containsExactlyInAnyOrder("-80", "-20")
        .doesNotContain("80");
    assertThat(StatedNumbers.in("30-70, 2024-05-01, 100 - 5"))
        .containsExactlyInAnyOrder("30", "70", "2024", "5", "1", "100");
  }

  @Test
  void itemsSourcesAndAddressesStateNothing() {
    assertThat(
            StatedNumbers.in(
                "1. Wait.\n  12) Buy [3].\n**2.** Sell [1, 4-6], see https://example.org/a/77?b=8 now\n"))
        .isEmpty();
    assertThat(StatedNumbers.in("1. RSI(14) is 2.5 times it.")).containsExactly("14", "2.5");
  }

  @Test
  void isTheSameInLatex() {
    assertThat(StatedNumbers.in("$RSI = 100 - \\frac{100}{1 + RS}$"))
        .isEqualTo(StatedNumbers.in("RSI = 100 - 100 / (1 + RS)"))
        .containsExactly("1", "100");
  }
}
