package io.github.indicatorrefinery.transforms.score.metric;

import java.util.List;

/** The metrics of the score, in the order in which outputs list them. */
public final class Metrics {
  private Metrics() {}

  /** One of each; they hold no state and may be shared. */
  public static List<MetricFunction> inOrder(MetricAmounts amounts) {
    return List.of(
        new Completeness(amounts),
        new CryptoContext(amounts),
        new TechnicalAccuracy(amounts),
        new ClarityStructure(amounts),
        new PracticalExamples(amounts),
        new Recency(),
        new Length(amounts),
        new Alignment());
  }
}
