package io.github.indicatorrefinery.pipeline.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class UserTurnsTest {
  private static String question(String... turns) {
    return new UserTurns(List.of(turns)).question();
  }

  @Test
  void theLastTurnIsTheQuestion() {
    assertThat(question("How is the RSI calculated?")).isEqualTo("How is the RSI calculated?");
    assertThat(question("How is the RSI calculated?", "What does the MACD show?"))
        .isEqualTo("What does the MACD show?");
  }

  @Test
  void oneThatPointsBackBringsTheOneBefore() {
    assertThat(question("What is a coin?", "How is the RSI calculated?", "And how is it smoothed?"))
        .isEqualTo("How is the RSI calculated? And how is it smoothed?");
    assertThat(question("How is the RSI calculated?", "What about the MACD?"))
        .isEqualTo("How is the RSI calculated? What about the MACD?");
  }

  @Test
  void aRelativePronounPointsNowhere() {
    String asked = "Is there an indicator that measures volume?";

    assertThat(question("How is the RSI calculated?", asked)).isEqualTo(asked);
  }

  @Test
  void whoSaysNothingAsksNothing() {
    assertThatThrownBy(() -> new UserTurns(List.of(" ", "")))
        .hasMessageContaining("nothing was asked");
  }
}
