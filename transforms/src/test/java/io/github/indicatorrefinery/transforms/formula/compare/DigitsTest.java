package io.github.indicatorrefinery.transforms.formula.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
  @ParameterizedTest
  @CsvSource({
    "100, 100",
    "0, 0",
    "-12.5, -12.5",
    "0.30000000000000004, 0.3",
    "1234567.89, 1234570",
    "0.0000123456789, 0.0000123457",
    "1.5e12, 1.5e+12",
    "NaN, undefined"
  })
  void writesSixSignificantDigits(double value, String text) {
    assertThat(Digits.text(value)).isEqualTo(text);
  }
}
