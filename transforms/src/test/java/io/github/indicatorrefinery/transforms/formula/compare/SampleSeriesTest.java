package io.github.indicatorrefinery.transforms.formula.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.formula.Evaluation;
import io.github.indicatorrefinery.transforms.formula.FormulaParser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleSeriesTest {
  static List<SampleSeries> all() {
    return Stream.of(SampleSeries.usual(), SampleSeries.ofYears()).flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasBarsAsMarketsHaveThem(SampleSeries sample) {
    Map<String, double[]> series = sample.of(Set.of());

    assertThat(series.keySet()).containsExactlyInAnyOrder("open", "high", "low", "close", "volume");
    for (int i = 0; i < sample.length(); i++) {
      double open = series.get("open")[i];
      double close = series.get("close")[i];
      assertThat(series.get("high")[i]).isGreaterThanOrEqualTo(Math.max(open, close));
      assertThat(series.get("low")[i]).isBetween(Double.MIN_NORMAL, Math.min(open, close));
      assertThat(series.get("volume")[i]).isNotNegative();
    }
  }

  @Test
  void makesAPositiveWalkForEachName() {
    SampleSeries sample = sample("walk");
    Map<String, double[]> series = sample.of(Set.of("fees", "supply", "close"));

    assertThat(series).hasSize(7);
    assertThat(series.get("fees")).isNotEqualTo(series.get("supply"));
    assertThat(Arrays.stream(series.get("fees")).min().getAsDouble()).isPositive();
    assertThat(series.get("close")).isEqualTo(sample.of(Set.of()).get("close"));
  }

  /** Written down once: seeds and sums must not depend on machine or version. */
  @Test
  void isTheSameOnEveryMachine() {
    Map<String, double[]> series = sample("walk").of(Set.of("fees"));

    assertThat(series.get("close")[319]).isEqualTo(88.4642556738989);
    assertThat(series.get("fees")[319]).isEqualTo(82.08727525467617);
  }

  @Test
  void hasStandstillsInTheEdgeSamplesAlone() {
    assertThat(titlesWhere("if(high == low, 1, 0)")).containsExactly("flat bars", "standstill");
    assertThat(titlesWhere("if(close == prev(close), 1, 0)"))
        .containsExactly("flat bars", "unchanged closes", "standstill");
    assertThat(titlesWhere("if(close == high or close == low, 1, 0)"))
        .containsExactly("flat bars", "closes at extremes", "standstill");
    assertThat(titlesWhere("if(volume == 0, 1, 0)")).containsExactly("no volume");
    assertThat(SampleSeries.usual().stream().filter(SampleSeries::isEdge).map(SampleSeries::title))
        .containsExactly(
            "flat bars", "unchanged closes", "closes at extremes", "no volume", "standstill");
  }

  private static List<String> titlesWhere(String condition) {
    return SampleSeries.usual().stream()
        .filter(
            sample ->
                Arrays.stream(
                        Evaluation.of(
                            FormulaParser.parse(condition), sample.of(Set.of()), Map.of()))
                    .anyMatch(value -> value == 1))
        .map(SampleSeries::title)
        .toList();
  }

  private static SampleSeries sample(String title) {
    return SampleSeries.usual().stream()
        .filter(sample -> sample.title().equals(title))
        .findFirst()
        .orElseThrow();
  }
}
