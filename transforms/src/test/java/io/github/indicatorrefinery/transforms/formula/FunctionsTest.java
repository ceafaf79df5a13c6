package io.github.indicatorrefinery.transforms.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsTest {
  private static final Map<String, double[]> SERIES =
      Map.of("x", new double[] {3, 1, 4, 1, 5}, "y", new double[] {2, 7, 1, 8, 3});

  /** The last of x is 5 and of y is 3. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x + y                      | 8
          x - y                      | 2
          x * y                      | 15
          x / y                      | 1.6666666666666667
          -x                         | -5
          x^y                        | 125
          x^2                        | 25
          x < y                      | 0
          y <= 3                     | 1
          x > y                      | 1
          y >= 3.1                   | 0
          y == 3                     | 1
          y != 3                     | 0
          x > y and y > x            | 0
          x > y or y > x             | 1
          not x > y                  | 0
          if(x > y, 10, 20)          | 10
          abs(y - x)                 | 2
          sqrt(x + y + 1)            | 3
          ln(exp(y))                 | 3
          exp(x - 5)                 | 1
          sign(y - x)                | -1
          floor(x / y)               | 1
          max(x, y)                  | 5
          max(x, y, 9)               | 9
          min(x, y)                  | 3
          prev(x)                    | 1
          prev(x, 2)                 | 4
          sum(x, 3)                  | 10
          sma(x, 4)                  | 2.75
          wma(x, 3)                  | 3.5
          highest(x, 3)              | 5
          lowest(y, 3)               | 1
          since_highest(y, 3)        | 1
          since_lowest(y, 3)         | 2
          stdev(x, 2)                | 2
          stdev_sample(x, 2)         | 2.8284271247461903
          mad(x, 2)                  | 2
          median(x, 3)               | 4
          skewness(x, 2)             | 0
          kurtosis(x, 2)             | 1
          correlation(x, y, 2)       | -1
          cum(x)                     | 14
          compound(x)                | 480
          smooth(x, 0.5)             | 3.5
          ema(x, 3)                  | 3.5
          wilder(x, 2)               | 3.5
          parabolic_sar(x, x, 0, 0)  | 1
          """)
  void computesByHand(String formula, double last) {
    double[] values = Evaluation.of(FormulaParser.parse(formula), SERIES, Map.of());

    assertThat(values[4]).isCloseTo(last, Offset.offset(1e-12));
  }

  @Test
  void namesEveryFunctionAndOperator() {
    assertThat(Functions.names())
        .contains("+", "<=", "and", "if", "sma", "parabolic_sar")
        .hasSize(44);
  }

  @Test
  void refusesTooManyOrTooFewArguments() {
    assertFails("sma(x)", "\"sma\" cannot have 1 arguments.");
    assertFails("abs(x, y)", "\"abs\" cannot have 2 arguments.");
    assertFails("max(x)", "\"max\" cannot have 1 arguments.");
  }

  @Test
  void refusesPeriodsThatVaryOrAreNone() {
    assertFails("sma(x, y)", "Argument 2 of \"sma\" has to be the same in all periods.");
    assertFails(
        "correlation(x, y, 0)", "Argument 3 of \"correlation\" has to be at least 1 period.");
    assertFails("sum(x, 1 / 0)", "Argument 2 of \"sum\" has to be the same in all periods.");
  }

  @Test
  void roundsPeriodsDownButNotWhatIsWholeUpToRounding() {
    assertThat(Evaluation.of(FormulaParser.parse("sum(x, 5 / 2)"), SERIES, Map.of())[4])
        .isEqualTo(6);
    assertThat(Evaluation.of(FormulaParser.parse("sum(x, 0.1 * 3 / 0.1)"), SERIES, Map.of())[4])
        .isEqualTo(10);
    assertThat(Evaluation.of(FormulaParser.parse("sum(x, 3 * 0.9999999999)"), SERIES, Map.of())[4])
        .isEqualTo(10);
  }

  private static void assertFails(String formula, String message) {
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(() -> Evaluation.of(FormulaParser.parse(formula), SERIES, Map.of()))
        .withMessage(message);
  }
}
