package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;

/** How much is said. More words always count, but less and less: half at a thin answer. */
final class Length implements MetricFunction {
  private final double halfWords;

  Length(ScoringRules rules) {
    halfWords = rules.amounts().words();
  }

  @Override
  public Metric of(AnalysedPair pair) {
    int words = pair.answer().words();
    return new Metric("length", MetricFunction.saturating(words, halfWords), words + " words");
  }
}
