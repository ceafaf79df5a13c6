package io.github.indicatorrefinery.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortFormsTest {
  @ParameterizedTest
  @ValueSource(strings = {"By Dr. Lane", "by Prof. Sharpe", "RSI vs. MACD", "see Fig. 2"})
  void knowsAFullStopThatEndsNoSentence(String text) {
    assertThat(ShortForms.endAt(text, text.indexOf('.'))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"It fell. Lane", "the vortexvs. x", "RSI.", ".", "at 5. Then", "a: b."})
  void leavesOtherStops(String text) {
    assertThat(ShortForms.endAt(text, text.indexOf('.'))).isFalse();
    assertThat(ShortForms.endAt(text, 0)).isFalse();
  }
}
