package io.github.indicatorrefinery.transforms.score.metric;

import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.score.text.AnswerText;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;

/**
 * Whether the answer names recent years. The research is of 2025: that year or the one before is
 * recent, each year further back counts less, and naming none says as little as naming only old
 * ones. Years inside addresses do not count.
 */
final class Recency implements MetricFunction {
  private static final int NEWEST = 2025;
  private static final int OLDEST = 2021;
  private static final double NO_RECENT_YEAR = 0.3;

  @Override
  public Metric of(AnalysedPair pair) {
    AnswerText answer = pair.answer();
    for (int year = NEWEST; year >= OLDEST; year--) {
      if (answer.names(year)) {
        return new Metric("recency", value(year), "names " + year);
      }
    }
    return new Metric("recency", NO_RECENT_YEAR, "names no year since " + OLDEST);
  }

  /** 2025 and 2024 are 1; 2023 is 0.8, and so on down to 2021. */
  private static double value(int year) {
    return Math.min(10, 10 - 2 * (NEWEST - 1 - year)) / 10.0;
  }
}
