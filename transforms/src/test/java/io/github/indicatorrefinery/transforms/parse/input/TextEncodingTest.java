package io.github.indicatorrefinery.transforms.parse.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEncodingTest {
  private static final int MAX_CHARS = 40;

  @ParameterizedTest
  @CsvSource({
    "maximum drawdown of the strategy against its benchmark,maximum drawdown of the strategy",
    "maximum_drawdown_of_the_strategy_against_its_benchmark,maximum_drawdown_of_the_strategy_",
    "maximumDrawdownOfTheStrategyAgainstItsBenchmark,maximumDrawdownOfTheStrategyAgainstItsBe",
    "data/strategies/momentum/close-of-quarter.question,data/strategies/momentum/close-of-",
    "close_of_day_14_of_the_month_as_the_exchange_tells_it,close_of_day_",
  })
  void keepsTheFirstWordsOfWhatIsTooLong(String text, String words) {
    assertThat(TextEncoding.words(text, MAX_CHARS)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "sk-made-up4Xq9vLm2Tz7Rb5Wn8Yc3Kd6Hf1Jg0PsQeUaIoBvMx,sk-made-",
    "q7Xw9vLm2Tz7Rb5Wn8Yc3Kd6Hf1Jg0PsQeUaIoBvMxZtRyLk,''",
    "https://desk:abcdefghijklmnopqrstuv@mailhouse.io/feed,''",
  })
  void keepsNoHalfOfAKey(String text, String words) {
    assertThat(TextEncoding.words(text, MAX_CHARS)).isEqualTo(words);
  }

  @Test
  void keepsAShortTextAsItIs() {
    assertThat(TextEncoding.words("q7Xw9 vLm2", MAX_CHARS)).isEqualTo("q7Xw9 vLm2");
  }
}
