package io.github.indicatorrefinery.transforms.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  @Test
  void computesEveryPeriod() {
    assertThat(
            Evaluation.of(
                FormulaParser.parse("100 * (x - prev(x, n)) / prev(x, n)"),
                Map.of("x", new double[] {4, 5, 6}),
                Map.of("n", 1.0)))
        .containsExactly(Double.NaN, 25, 20);
  }

  @Test
  void takesAParameterBeforeASeries() {
    assertThat(
            Evaluation.of(
                FormulaParser.parse("x"), Map.of("x", new double[] {4, 5}), Map.of("x", 7.0)))
        .containsExactly(7, 7);
  }

  @Test
  void hasOnePeriodWithoutSeries() {
    assertThat(Evaluation.of(FormulaParser.parse("2 * 3"), Map.of(), Map.of())).containsExactly(6);
  }

  @Test
  void sharesNoArrayWithTheSeries() {
    double[] x = {1, 2};

    Evaluation.of(FormulaParser.parse("x"), Map.of("x", x), Map.of())[0] = 9;

    assertThat(x).containsExactly(1, 2);
  }

  @Test
  void computesSeveralWhosePartsAreTheSame() {
    Map<String, double[]> series = new HashMap<>(Map.of("x", new double[] {1, 2}));
    Evaluation evaluation = new Evaluation(series, Map.of("n", 2.0));

    evaluation.of(FormulaParser.parse("sum(x, n)"))[1] = 9;
    assertThat(evaluation.of(FormulaParser.parse("sum(x, n) / n")))
        .containsExactly(Double.NaN, 1.5);
    assertThat(evaluation.remembered()).isEqualTo(4);

    series.put("y", new double[] {3, 4});
    assertThat(evaluation.of(FormulaParser.parse("x + y"))).containsExactly(4, 6);
  }

  @Test
  void namesWhatIsUnknown() {
    assertFails("close + opne", "Unknown name \"opne\".");
    assertFails("smma(close, 3)", "Unknown function \"smma\".");
  }

  @Test
  void refusesSeriesOfDifferentLengths() {
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(
            () ->
                Evaluation.of(
                    FormulaParser.parse("a"),
                    Map.of("a", new double[2], "b", new double[3]),
                    Map.of()))
        .withMessageContainingAll("periods, another series");
  }

  private static void assertFails(String formula, String message) {
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(
            () ->
                Evaluation.of(
                    FormulaParser.parse(formula), Map.of("close", new double[3]), Map.of()))
        .withMessage(message);
  }
}
