package io.github.indicatorrefinery.transforms.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNamesTest {
  private static final WrittenNames NAMES = new WrittenNames(Set.of("EMA", "RSI", "布林带", "布林带宽度"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EMA20/EMA50 cross  | EMA 20/EMA 50 cross
          the 20ema          | the 20 ema
          R.S.I. at 30       | RSI  at 30
          r. s. i.           | rsi
          RSIが30            | RSI が 30
          USD20 and total2   | USD20 and total2
          e.g. BTC.D at .5   | e.g. BTC.D at .5
          EMA20x             | EMA20x
          RSI 14             | RSI 14
          当布林带收窄时         | 当 布林带 收窄时
          布林带宽度低           | 布林带宽度 低
          """)
  void standApartFromWhatTheyAreRunTogetherWith(String text, String apart) {
    assertThat(NAMES.apart(text).strip()).isEqualTo(apart);
  }
}
