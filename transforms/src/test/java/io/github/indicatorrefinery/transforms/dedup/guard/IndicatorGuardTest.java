package io.github.indicatorrefinery.transforms.dedup.guard;

import static io.github.indicatorrefinery.transforms.dedup.guard.GuardCase.question;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndicatorGuardTest {
  private static final GuardCase GUARD = new GuardCase(new IndicatorGuard());

  @Test
  void tellsTheIndicatorsThatAreNamedApart() {
    GUARD.refuses(
        "RSI for Bitcoin", "MFI for Bitcoin", "money_flow_index_mfi / relative_strength_index_rsi");
    GUARD.refuses("RSI and MACD", "RSI", "- / moving_average_convergence_divergence_macd");
  }

  @Test
  void takesAnIndicatorForTheSameUnderAllItsNames() {
    GUARD.lets("How is the RSI read?", "How is the relative strength index read?");
  }

  @Test
  void asksTheTopicOnlyWhereTheTextsNameNone() {
    assertThat(
            GUARD.refusal(
                question("How is it calculated?", "macd"), question("How is it computed?", "rsi")))
        .contains("macd / rsi");
    assertThat(
            GUARD.refusal(
                question("How is the RSI calculated?", "macd", "relative_strength_index_rsi"),
                question("RSI calculation", "relative_strength_index_rsi")))
        .isEmpty();
  }
}
