package io.github.indicatorrefinery.transforms.score.metric;

import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;

/** How much is said. More always counts, but less and less: half at a thin answer. */
final class Length implements MetricFunction {
  private final double halfChars;

  Length(MetricAmounts amounts) {
    halfChars = amounts.chars();
  }

  @Override
  public Metric of(AnalysedPair pair) {
    int chars = pair.answer().text().length();
    return new Metric("length", MetricFunction.saturating(chars, halfChars), chars + " characters");
  }
}
