package io.github.indicatorrefinery.transforms.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortNamesTest {
  private static final ShortNames NAMES =
      ShortNames.in(
          List.of(
              "Relative Strength Index (RSI)",
              "Ease of Movement (EoM)",
              "Options Greeks (Vega)",
              "Staking Ratio (Staked / Circulating Supply)",
              "Bollinger Bands"));

  @Test
  void takesShortNamesWithCapitalsAlone() {
    assertThat(NAMES.byLong().values()).containsExactly("RSI", "EoM");
  }

  @Test
  void addsTheShortNameOfALongOne() {
    assertThat(NAMES.added("where does the relative-strength index turn"))
        .isEqualTo("where does the relative-strength index turn RSI");
  }

  @Test
  void addsNothingThatIsThereAlready() {
    String both = "Relative Strength Index (RSI) on weekends";

    assertThat(NAMES.added(both)).isEqualTo(both);
    assertThat(NAMES.added("RSI on weekends")).isEqualTo("RSI on weekends");
  }
}
